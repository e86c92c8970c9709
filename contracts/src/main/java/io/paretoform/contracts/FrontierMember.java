package io.paretoform.contracts;

import io.paretoform.core.architecture.Architecture;
import java.util.Map;

/**
 * A member of a frontier.
 *
 * @param objectives value by objective name, in the objective's unit
 */
public record FrontierMember(Architecture architecture, Map<String, Double> objectives) {
    public FrontierMember {
        Require.present("architecture", architecture);
        objectives = Require.sorted("objectives", objectives);
    }
}

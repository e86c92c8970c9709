package io.paretoform.frontier.select;

import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.frontier.ReferencePoint;
import io.paretoform.core.measure.Interval;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Between points and the values by objective name that messages and the database hold. */
public final class Points {
    private Points() {}

    /**
     * The point of these values; those of other objectives say nothing.
     *
     * @throws IllegalArgumentException when the value of an objective is missing
     */
    public static Point of(Objectives objectives, Map<String, Double> values) {
        double[] point = new double[objectives.size()];
        for (int i = 0; i < point.length; i++) {
            String name = objectives.get(i).name();
            Double value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException(
                        "objectives " + values.keySet() + ": expected " + name + " among them");
            }
            point[i] = value;
        }
        return objectives.point(point);
    }

    /** The values without their intervals. */
    public static Map<String, Double> values(Map<String, Interval> objectives) {
        Map<String, Double> values = new LinkedHashMap<>();
        objectives.forEach((name, interval) -> values.put(name, interval.value()));
        return values;
    }

    /** The values of a point by objective name. */
    public static Map<String, Double> byName(Objectives objectives, Point point) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Objective objective : objectives) {
            values.put(objective.name(), point.value(objectives.indexOf(objective)));
        }
        return values;
    }

    /** The corner of the reference box by objective name; empty for none. */
    public static Map<String, Double> corner(@Nullable ReferencePoint reference) {
        return reference == null ? Map.of() : byName(reference.objectives(), reference.values());
    }
}

package io.paretoform.local;

import java.util.List;
import java.util.Map;

/**
 * How to run one child process.
 *
 * @param name also of its log and pid file; letters, digits and dashes
 * @param command program and arguments
 * @param environment added to ours
 * @param readiness when it counts as ready
 * @param stopSignal how it ends in good order
 */
public record ServiceSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        ReadinessProbe readiness,
        StopSignal stopSignal) {

    public ServiceSpec {
        if (!name.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "service name '" + name + "': only small letters, digits and dashes");
        }
        if (command.isEmpty()) {
            throw new IllegalArgumentException("service " + name + ": command is empty");
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}

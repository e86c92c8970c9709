package io.paretoform.cli;

import io.paretoform.core.measure.Disturbances;
import io.paretoform.core.measure.MachineFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What the measuring program says when it is asked how calm its machine is.
 *
 * @param lines value by key, see {@code measure-child/DESIGN.md}
 */
record MachineAnswers(Map<String, String> lines) {
    MachineFacts.Settings settings() {
        return new MachineFacts.Settings(
                find("governor"),
                find("smt_active").map(active -> active.equals("1")),
                cpuLimit(),
                memoryLimit());
    }

    MachineFacts.State state() {
        return new MachineFacts.State(
                number("load_1m"),
                (long) number("memory_available_bytes"),
                (long) number("swap_used_bytes"),
                find("temperature_c").stream().mapToDouble(Double::parseDouble).findFirst());
    }

    /** Nothing was warmed up, so nothing is said of that. */
    Disturbances disturbances() {
        return new Disturbances(
                true,
                number("others_cpu_cores"),
                number("stolen_cpu_cores"),
                number("own_cpu_cores"),
                1,
                (long) number("throttled"));
    }

    long involuntarySwitches() {
        return (long) number("involuntary_switches");
    }

    List<Double> pieces() {
        return Stream.of(text("pieces_ms").split(",", -1)).map(Double::valueOf).toList();
    }

    /** A quota and the period in which it may be used, or {@code max} for none. */
    private OptionalDouble cpuLimit() {
        return find("cgroup_cpu_max")
                .map(limit -> limit.split(" ", -1))
                .filter(limit -> limit.length == 2 && !limit[0].equals("max"))
                .stream()
                .mapToDouble(limit -> Double.parseDouble(limit[0]) / Double.parseDouble(limit[1]))
                .findFirst();
    }

    private OptionalLong memoryLimit() {
        return find("cgroup_memory_max").filter(limit -> !limit.equals("max")).stream()
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    private double number(String key) {
        return Double.parseDouble(text(key));
    }

    private String text(String key) {
        return find(key)
                .orElseThrow(
                        () -> CommandException.failed("the measuring program does not say " + key));
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(lines.get(key));
    }
}

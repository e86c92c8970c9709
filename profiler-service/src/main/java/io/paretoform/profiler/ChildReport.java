package io.paretoform.profiler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The {@code key=value} lines that the measuring program printed.
 *
 * @param lines value by key, in the order of printing
 */
record ChildReport(Map<String, String> lines) {
    ChildReport {
        lines = Map.copyOf(lines);
    }

    /** Reads what was printed; lines without {@code =} say nothing. */
    static ChildReport parse(String printed) {
        Map<String, String> lines = new LinkedHashMap<>();
        printed.lines()
                .map(line -> line.split("=", 2))
                .filter(line -> line.length == 2)
                .forEach(line -> lines.put(line[0].strip(), line[1].strip()));
        return new ChildReport(lines);
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(lines.get(key));
    }

    String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException(key + ": missing"));
    }

    double number(String key) {
        return number(key, text(key));
    }

    /** The number, or another where nothing was printed. */
    double numberOr(String key, double other) {
        return find(key).map(text -> number(key, text)).orElse(other);
    }

    /** Numbers separated by commas. */
    List<Double> numbers(String key) {
        return Stream.of(text(key).split(",", -1)).map(number -> number(key, number)).toList();
    }

    private static double number(String key, String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below: the same message serves both ways to be wrong.
        }
        throw new IllegalArgumentException(key + " '" + text + "': expected a finite number");
    }
}

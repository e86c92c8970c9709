package io.paretoform.exports.text;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.measure.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An objective as people are shown it. */
public record Figure(Objective objective) {
    /** Those of these names, in this order; what only a later version knows is left out. */
    public static List<Figure> named(List<String> objectives) {
        return objectives.stream()
                .map(Objective::named)
                .flatMap(Optional::stream)
                .map(Figure::new)
                .toList();
    }

    /** The name without its unit: {@code peak memory}. */
    public String name() {
        String name = objective.name();
        String unit = "_" + objective.unit();
        return (name.endsWith(unit) && !isCounted()
                        ? name.substring(0, name.length() - unit.length())
                        : name)
                .replace('_', ' ');
    }

    /** The name over a column of {@link #cell}s, with the unit that they leave out. */
    public String heading() {
        return isScaled() ? name() : name() + " " + objective.unit();
    }

    /** A value under {@link #heading}; - for none. */
    public String cell(MeasuredArchitecture one) {
        if (!one.has(objective)) {
            return "-";
        }
        double value = one.value(objective);
        return isScaled() ? text(value) : Units.digits(value);
    }

    /** The interval under {@link #heading}. */
    public String interval(MeasuredArchitecture one) {
        if (!one.has(objective)) {
            return "-";
        }
        Interval interval = one.interval(objective);
        return isScaled()
                ? text(interval)
                : Units.digits(interval.low()) + " - " + Units.digits(interval.high());
    }

    /** A value with its unit. */
    public String text(double value) {
        return switch (objective.unit()) {
            case "parameters" -> Units.count(value);
            case "bytes" -> Units.bytes(value);
            case "ms" -> Units.millis(value);
            default -> Units.digits(value) + " " + objective.unit();
        };
    }

    /** An interval with its unit. */
    public String text(Interval interval) {
        return text(interval.low()) + " - " + text(interval.high());
    }

    /** Whether anything is known of how far the values may be from the truth. */
    public boolean isUncertain(List<MeasuredArchitecture> measured) {
        return measured.stream()
                .filter(one -> one.has(objective))
                .map(one -> one.interval(objective))
                .anyMatch(interval -> interval.low() < interval.high());
    }

    /** The best first, those without a value last. */
    public Comparator<MeasuredArchitecture> bestFirst() {
        double sign =
                switch (objective.direction()) {
                    case UP -> -1;
                    case DOWN -> 1;
                };
        return Comparator.comparingDouble(
                one -> one.has(objective) ? sign * one.value(objective) : Double.POSITIVE_INFINITY);
    }

    /** Whether a value is better than another. */
    public boolean isBetter(double one, double other) {
        return switch (objective.direction()) {
            case UP -> one > other;
            case DOWN -> one < other;
        };
    }

    /** Whether the text of a value chooses a prefix to its unit, so that no column can name it. */
    private boolean isScaled() {
        return isCounted() || objective.unit().equals("bytes");
    }

    private boolean isCounted() {
        return objective.unit().equals("parameters");
    }
}

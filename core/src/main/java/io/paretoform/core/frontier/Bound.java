package io.paretoform.core.frontier;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The worst value of an objective that is still wanted, written as in {@code latency_ms<=20}.
 *
 * @param value in the objective's unit, finite and not negative
 */
public record Bound(Objective objective, double value) {
    private static final Pattern NOTATION = Pattern.compile("(\\w+) *(<=|>=) *(\\S+)");

    public Bound {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException("'" + value + "': expected a number of at least 0");
        }
    }

    /**
     * The bound in this notation.
     *
     * @throws IllegalArgumentException when it is none, of an unknown objective, or asks for bad
     *     values
     */
    public static Bound parse(String text) {
        Matcher notation = NOTATION.matcher(text.strip());
        if (!notation.matches()) {
            throw new IllegalArgumentException(
                    "'"
                            + text
                            + "': expected an objective, <= or >=, and a number, as in "
                            + new Bound(Objective.LATENCY_MS, 20));
        }
        Objective objective = Objective.known(notation.group(1));
        if (!sign(objective).equals(notation.group(2))) {
            throw new IllegalArgumentException(
                    "'" + text + "': expected " + objective.name() + sign(objective) + "NUMBER");
        }
        return of(objective, notation.group(3));
    }

    /**
     * The bound of this value.
     *
     * @throws IllegalArgumentException when it is no number of at least 0
     */
    public static Bound of(Objective objective, String value) {
        try {
            return new Bound(objective, Double.parseDouble(value));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + value + "': expected a number", e);
        }
    }

    /** Whether the values, by objective name, keep this; those without the objective's do not. */
    public boolean admits(Map<String, Double> values) {
        Double measured = values.get(objective.name());
        return measured != null && objective.direction().gain(measured, value) >= 0;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        String number =
                value == Math.rint(value) && value <= Long.MAX_VALUE
                        ? Long.toString((long) value)
                        : Double.toString(value);
        return objective.name() + sign(objective) + number;
    }

    private static String sign(Objective objective) {
        return switch (objective.direction()) {
            case UP -> ">=";
            case DOWN -> "<=";
        };
    }
}

package io.paretoform.cli;

import io.paretoform.core.search.Budget;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads amounts as people write them; a refusal quotes the amount and what was expected. */
final class Quantities {
    private static final Pattern NUMBER_AND_UNIT =
            Pattern.compile("([0-9][0-9_]*(?:\\.[0-9]+)?) ?([A-Za-z]*)");
    private static final Pattern DURATION =
            Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,8})m)?(?:(\\d{1,9})s)?");
    private static final Pattern MEASUREMENTS = Pattern.compile("\\d{1,9}");

    private static final Map<String, Double> COUNTS =
            Map.of("", 1.0, "k", 1e3, "m", 1e6, "g", 1e9, "b", 1e9);
    private static final Map<String, Double> SIZES =
            Map.of(
                    "", 1.0, "b", 1.0, "kb", 1e3, "mb", 1e6, "gb", 1e9, "kib", 0x1p10, "mib",
                    0x1p20, "gib", 0x1p30);
    private static final Map<String, Double> MILLIS =
            Map.of("", 1.0, "us", 1e-3, "ms", 1.0, "s", 1e3);

    private Quantities() {}

    /** A number of parameters: {@code 20M}, {@code 1.5G} or {@code 5_000_000}. */
    static double count(String text) {
        return amount(text, COUNTS, "a number such as 20M, 1.5G or 5000000");
    }

    /** A size in bytes: {@code 200MB}, {@code 200MiB} or {@code 1000000}. */
    static double bytes(String text) {
        return amount(text, SIZES, "a size such as 200MB, 200MiB or 1.5GB");
    }

    /** A time in milliseconds: {@code 20ms}, {@code 20} or {@code 1.5s}. */
    static double millis(String text) {
        return amount(text, MILLIS, "a time such as 20ms or 1.5s");
    }

    /**
     * A number of measurements ({@code 200}), a time ({@code 10m}, {@code 1h30m}), or both with a
     * comma between.
     */
    static Budget budget(String text) {
        OptionalInt measurements = OptionalInt.empty();
        Optional<Duration> time = Optional.empty();
        for (String part : text.split(",", -1)) {
            if (measurements.isEmpty() && isPositiveNumber(part)) {
                measurements = OptionalInt.of(Integer.parseInt(part));
            } else if (time.isEmpty()) {
                time = duration(part);
                requireBudget(text, time.isPresent());
            } else {
                requireBudget(text, false);
            }
        }
        return new Budget(measurements, time);
    }

    private static boolean isPositiveNumber(String text) {
        return MEASUREMENTS.matcher(text).matches() && Integer.parseInt(text) > 0;
    }

    private static void requireBudget(String text, boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "'"
                            + text
                            + "': expected a number of measurements such as 200, a time such as"
                            + " 10m, 90s or 1h30m, or both as in 200,10m");
        }
    }

    private static Optional<Duration> duration(String text) {
        Matcher time = DURATION.matcher(text.toLowerCase(Locale.ROOT));
        if (!time.matches()) {
            return Optional.empty();
        }
        Duration duration =
                Duration.ofHours(whole(time.group(1)))
                        .plusMinutes(whole(time.group(2)))
                        .plusSeconds(whole(time.group(3)));
        return Optional.of(duration).filter(Duration::isPositive);
    }

    private static long whole(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static double amount(String text, Map<String, Double> units, String expected) {
        Matcher amount = NUMBER_AND_UNIT.matcher(text.strip());
        Double unit = amount.matches() ? units.get(amount.group(2).toLowerCase(Locale.ROOT)) : null;
        if (unit == null) {
            throw new IllegalArgumentException("'" + text + "': expected " + expected);
        }
        return new BigDecimal(amount.group(1).replace("_", "")).doubleValue() * unit;
    }
}

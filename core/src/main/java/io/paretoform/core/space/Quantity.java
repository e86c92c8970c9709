package io.paretoform.core.space;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numbers as people write them: {@code 6M}, {@code 1.5B}, {@code 250_000}. */
final class Quantity {
    private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([kKMBG]?)");
    private static final Map<String, Integer> POWERS_OF_TEN =
            Map.of("", 0, "k", 3, "K", 3, "M", 6, "B", 9, "G", 9);

    private Quantity() {}

    /** The number, if that is what it is, whole and in the range of a long. */
    static Optional<Long> parse(Object notation) {
        Matcher matcher = FORM.matcher(notation.toString().replace("_", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int power = POWERS_OF_TEN.getOrDefault(matcher.group(2), 0);
        try {
            return Optional.of(
                    new BigDecimal(matcher.group(1)).scaleByPowerOfTen(power).longValueExact());
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }
}

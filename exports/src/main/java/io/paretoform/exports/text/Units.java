package io.paretoform.exports.text;

import java.util.Locale;

/** Numbers as people read them: three digits that mean something, and a unit. */
public final class Units {
    private static final String[] DECIMAL = {"", " k", " M", " G", " T", " P", " E"};
    private static final String[] BINARY = {" B", " KiB", " MiB", " GiB", " TiB", " PiB", " EiB"};

    private Units() {}

    /** A number of parameters or operations, in powers of 1000: {@code 85.1 M}. */
    public static String count(double value) {
        return scaled(value, 1000, DECIMAL);
    }

    /** A size in bytes, in powers of 1024: {@code 325 MiB}. */
    public static String bytes(double value) {
        return scaled(value, 1024, BINARY);
    }

    /** A time given in milliseconds: {@code 23.4 ms} or {@code 1.20 s}. */
    public static String millis(double value) {
        return value < 999.5 ? digits(value) + " ms" : digits(value / 1000) + " s";
    }

    /** The same without its unit, for a column that names it. */
    public static String digits(double value) {
        double size = Math.abs(value);
        if (size >= 100) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
    }

    /** How many times as much one is as the other: {@code 1.53x}. */
    public static String times(double ratio) {
        return digits(ratio) + "x";
    }

    /** Seconds as {@code 1:02:03} or {@code 4:05}. */
    public static String clock(long seconds) {
        long hours = seconds / 3600;
        String rest = String.format(Locale.ROOT, "%d:%02d", seconds % 3600 / 60, seconds % 60);
        return hours == 0
                ? rest
                : String.format(
                        Locale.ROOT, "%d:%02d:%02d", hours, seconds % 3600 / 60, seconds % 60);
    }

    private static String scaled(double value, double step, String[] units) {
        int power = 0;
        double rest = value;
        // 999.5 would be rounded to a fourth digit.
        while (Math.abs(rest) >= step - 0.5 && power < units.length - 1) {
            rest /= step;
            power++;
        }
        return (power == 0 && rest == Math.rint(rest)
                        ? String.format(Locale.ROOT, "%.0f", rest)
                        : digits(rest))
                + units[power];
    }
}

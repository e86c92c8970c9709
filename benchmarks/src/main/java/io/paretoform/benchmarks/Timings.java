package io.paretoform.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** How long calls took. */
final class Timings {
    private final long[] ascending;

    Timings(long[] nanos) {
        this.ascending = nanos.clone();
        Arrays.sort(ascending);
    }

    /** Their number, median, 99th percentile and maximum in milliseconds, as cells of Markdown. */
    String cells() {
        return String.format(
                Locale.ROOT,
                "%d | %.1f | %.1f | %.1f",
                ascending.length,
                milliseconds(0.5),
                milliseconds(0.99),
                milliseconds(1));
    }

    /** By nearest rank. */
    private double milliseconds(double share) {
        return ascending[Math.max(0, (int) Math.ceil(share * ascending.length) - 1)] / 1e6;
    }
}

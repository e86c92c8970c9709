package io.paretoform.core.measure;

import java.time.Duration;

/**
 * How a model is timed, beside what is timed ({@link Workload}). It travels with the search and
 * every result carries it, so figures made by different rules can be told apart.
 *
 * @param version names the rules; a changed rule is a new version
 * @param timeLimit the whole measurement fails when it takes longer, building and loading included
 * @param requireQuiet whether timings against which something speaks are refused rather than
 *     published with it
 */
public record MeasurementProtocol(
        String version,
        WarmUpRule warmUp,
        StopRule stop,
        Duration timeLimit,
        boolean requireQuiet) {
    /**
     * A typical model of 130 ms takes about 25 runs; 10 are the fewest of which the interval is not
     * all that was seen.
     */
    public static final MeasurementProtocol STANDARD =
            new MeasurementProtocol(
                    "2",
                    new WarmUpRule(3, 6, 30, Duration.ofSeconds(3), 0.02),
                    new StopRule(10, 200, Duration.ofSeconds(3), 0.01),
                    Duration.ofMinutes(5),
                    false);

    public MeasurementProtocol {
        Requires.that(!version.isBlank(), "version", "''", "a name");
        Requires.that(
                timeLimit.compareTo(stop.maxTime()) > 0,
                "time_limit",
                timeLimit,
                "more than stop.max_time " + stop.maxTime());
    }
}

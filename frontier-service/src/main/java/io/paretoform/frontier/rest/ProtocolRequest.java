package io.paretoform.frontier.rest;

import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.StopRule;
import io.paretoform.core.measure.WarmUpRule;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How models are to be timed: what is not given is as in the standard protocol. */
public record ProtocolRequest(
        @Schema(
                        description =
                                "Names the rules; 'custom' unless given, when they are not the"
                                        + " standard.")
                @Nullable String version,
        @Nullable WarmUp warmUp,
        @Nullable Stop stop,
        @Schema(
                        description = "The whole measurement fails when it takes longer.",
                        examples = {"5m", "PT5M"})
                @Nullable String timeLimit,
        @Schema(description = "Whether timings against which something speaks are refused.")
                @Nullable Boolean requireQuiet) {
    private static final MeasurementProtocol STANDARD = MeasurementProtocol.STANDARD;
    private static final String UNNAMED = "custom";
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]{1,50}");

    /** A message holds every sample, and topics take messages of one megabyte. */
    static final int MOST_RUNS = 10_000;

    private static final Duration LONGEST = Duration.ofHours(1);

    /** Warm-up ends when blocks of runs have settled, or at a cap. */
    @Schema(name = "WarmUpRequest")
    public record WarmUp(
            @Nullable Integer blockRuns,
            @Nullable Integer minRuns,
            @Schema(maximum = "10000") @Nullable Integer maxRuns,
            @Nullable String maxTime,
            @Schema(description = "As a share.") @Nullable Double tolerance) {
        private static final WarmUp NONE = new WarmUp(null, null, null, null, null);

        private WarmUpRule rule() {
            WarmUpRule standard = STANDARD.warmUp();
            return new WarmUpRule(
                    or(blockRuns, standard.blockRuns()),
                    or(minRuns, standard.minRuns()),
                    atMost("warm_up.max_runs", or(maxRuns, standard.maxRuns())),
                    time("warm_up.max_time", maxTime, standard.maxTime()),
                    or(tolerance, standard.tolerance()));
        }
    }

    /** Timed runs end when their median is known well enough, or at a cap. */
    @Schema(name = "StopRequest")
    public record Stop(
            @Nullable Integer minRuns,
            @Schema(maximum = "10000") @Nullable Integer maxRuns,
            @Nullable String maxTime,
            @Schema(description = "Of the median's 95 % interval, as a share of the median.")
                    @Nullable Double halfWidth) {
        private static final Stop NONE = new Stop(null, null, null, null);

        private StopRule rule() {
            StopRule standard = STANDARD.stop();
            return new StopRule(
                    or(minRuns, standard.minRuns()),
                    atMost("stop.max_runs", or(maxRuns, standard.maxRuns())),
                    time("stop.max_time", maxTime, standard.maxTime()),
                    or(halfWidth, standard.halfWidth()));
        }
    }

    /**
     * The protocol asked for. Rules that are not the standard's never go by its version.
     *
     * @throws IllegalArgumentException when a rule of it is broken
     */
    MeasurementProtocol protocol() {
        MeasurementProtocol asked =
                new MeasurementProtocol(
                        STANDARD.version(),
                        or(warmUp, WarmUp.NONE).rule(),
                        or(stop, Stop.NONE).rule(),
                        time("time_limit", timeLimit, STANDARD.timeLimit()),
                        or(requireQuiet, STANDARD.requireQuiet()));
        return new MeasurementProtocol(
                name(asked.equals(STANDARD)),
                asked.warmUp(),
                asked.stop(),
                asked.timeLimit(),
                asked.requireQuiet());
    }

    private String name(boolean isStandard) {
        String name = or(version, isStandard ? STANDARD.version() : UNNAMED);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "version '" + name + "': expected 1 to 50 of a-z A-Z 0-9 . _ -");
        }
        if (!isStandard && name.equals(STANDARD.version())) {
            throw new IllegalArgumentException(
                    "version '" + name + "': names the standard, whose rules are others");
        }
        return name;
    }

    private static <T> T or(@Nullable T given, T standard) {
        return given == null ? standard : given;
    }

    private static int atMost(String field, int runs) {
        if (runs > MOST_RUNS) {
            throw new IllegalArgumentException(
                    field + " " + runs + ": expected at most " + MOST_RUNS);
        }
        return runs;
    }

    private static Duration time(String field, @Nullable String given, Duration standard) {
        Duration time = Optional.ofNullable(given).map(Times::parse).orElse(standard);
        if (time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    field + " " + time + ": expected at most " + LONGEST);
        }
        return time;
    }
}

package io.paretoform.frontier.select;

import io.paretoform.contracts.Measured;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.RemeasurementRequested;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.Interval;
import io.paretoform.core.measure.SurpriseTest;
import io.paretoform.core.measure.SurpriseTest.Known;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The results of one search on one device class, as far as they say what the next should be: of
 * each candidate the newest attempt that counts, baselines among them.
 */
public final class Neighbourhood {
    /** Newer results push out older ones, so that no result waits long for its judgement. */
    public static final int MOST = 2_000;

    private static final List<Objective> LATENCIES =
            List.of(Objective.LATENCY_MS, Objective.LATENCY_NORMALISED_MS);

    private final Optional<String> latency;
    private final Map<ArchitectureId, Attempt> newest = new LinkedHashMap<>();

    private record Attempt(int number, Known known) {}

    private Neighbourhood(Optional<String> latency) {
        this.latency = latency;
    }

    /** Nothing is known yet. What is judged is the latency that the search compares, if any. */
    public static Neighbourhood of(Objectives objectives) {
        return new Neighbourhood(
                LATENCIES.stream()
                        .filter(objectives.list()::contains)
                        .map(Objective::name)
                        .findFirst());
    }

    /** Takes in a result that counts; to be called in the order of their numbers. */
    public void add(Measured result) {
        known(result).ifPresent(known -> add(result.job(), known));
    }

    private void add(ProfileJob job, Known known) {
        Attempt before = newest.get(job.candidate());
        if (before != null && before.number() > job.attempt()) {
            return;
        }
        newest.remove(job.candidate());
        newest.put(job.candidate(), new Attempt(job.attempt(), known));
        if (newest.size() > MOST) {
            newest.remove(newest.keySet().iterator().next());
        }
    }

    /**
     * Asks for another attempt when this is the first and too far from what the others predict. A
     * baseline is what others are compared with, whatever it is.
     */
    public Optional<RemeasurementRequested> doubt(Measured result) {
        ProfileJob job = result.job();
        if (job.attempt() > 1 || job.baseline()) {
            return Optional.empty();
        }
        return known(result).stream()
                .flatMapToDouble(known -> SurpriseTest.deviations(others(), known).stream())
                .filter(deviations -> Math.abs(deviations) > SurpriseTest.LIMIT)
                .mapToObj(deviations -> again(result, deviations))
                .findFirst();
    }

    private List<Known> others() {
        return newest.values().stream().map(Attempt::known).toList();
    }

    private Optional<Known> known(Measured result) {
        ProfileJob job = result.job();
        List<Double> features =
                List.of(
                        (double) job.scores().flopsPrefill(),
                        (double) job.scores().weightBytes(),
                        (double) job.architecture().nLayer());
        return latency.map(result.objectives()::get)
                .map(Interval::value)
                .filter(value -> value > 0)
                .map(value -> new Known(features, value));
    }

    private RemeasurementRequested again(Measured result, double deviations) {
        ProfileJob job = result.job();
        return new RemeasurementRequested(
                result.madeAt(),
                job.search(),
                job.deviceClass(),
                job.candidate(),
                job.attempt() + 1,
                String.format(
                        Locale.ROOT,
                        "%s is %.1f robust deviations %s what the results of %d other candidates"
                                + " predict",
                        latency.orElseThrow(),
                        Math.abs(deviations),
                        deviations > 0 ? "above" : "below",
                        newest.size()));
    }
}

package io.paretoform.profiler;

import io.paretoform.core.measure.Disturbances;
import io.paretoform.core.measure.Interference;
import io.paretoform.core.measure.Interval;
import io.paretoform.core.measure.SampleStatistics;
import java.util.List;

/**
 * What the measuring program answered of one model.
 *
 * @param samplesMs the timed runs, in order
 * @param interference what speaks against them
 * @param sessionMs time it took to load the model
 * @param forwardMs time of all runs
 */
record TimedModel(
        List<Double> samplesMs,
        boolean steady,
        List<Interference> interference,
        double sessionMs,
        double forwardMs) {
    TimedModel {
        samplesMs = List.copyOf(samplesMs);
        interference = List.copyOf(interference);
    }

    /**
     * Reads the keys that have this prefix.
     *
     * @throws IllegalArgumentException when one is missing or nonsense
     */
    static TimedModel read(ChildReport answer, String prefix, int threads) {
        List<Double> samples = answer.numbers(prefix + "samples_ms");
        boolean steady = Boolean.parseBoolean(answer.text(prefix + "warmup_steady"));
        Disturbances disturbances =
                new Disturbances(
                        steady,
                        answer.number(prefix + "others_cpu_cores"),
                        answer.numberOr(prefix + "stolen_cpu_cores", 0),
                        answer.number(prefix + "own_cpu_cores"),
                        threads,
                        (long) answer.numberOr(prefix + "throttled", 0));
        return new TimedModel(
                samples,
                steady,
                disturbances.judge(array(samples)),
                answer.number(prefix + "session_ms"),
                sum(answer.numbers(prefix + "warmup_ms")) + sum(samples));
    }

    Interval median() {
        return SampleStatistics.of(array(samplesMs)).median();
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double sum(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).sum();
    }
}

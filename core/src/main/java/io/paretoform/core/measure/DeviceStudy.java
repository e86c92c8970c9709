package io.paretoform.core.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What is known of a device once it has measured many models, some of them several times. All
 * figures but times are shares: 0.01 is 1 %.
 *
 * @param repeated the models measured more than once
 * @param spread of the medians of one model, over all that were repeated
 * @param noise half widths of the sessions' 95 % intervals
 * @param fastest least slowness of the device by its sentinels, less 1
 * @param slowest greatest slowness, less 1
 * @param prediction how far a log-linear fit of all other models misses one, where there are enough
 */
public record DeviceStudy(
        int sessions,
        List<Repeated> repeated,
        Spread spread,
        Quantiles noise,
        double fastest,
        double slowest,
        Optional<Quantiles> prediction) {
    /** So many models for each coefficient of a fit. */
    private static final int MODELS_PER_COEFFICIENT = 3;

    /**
     * Standard deviation of medians.
     *
     * @param raw as they were measured
     * @param normalised by the sentinels
     */
    public record Spread(double raw, double normalised) {}

    /** A model that was measured in several sessions. */
    public record Repeated(String subject, int sessions, double medianMs, Spread spread) {}

    /** Of many figures, the one in the middle and the one that nine of ten stay below. */
    public record Quantiles(double median, double p90) {
        static Quantiles of(double[] figures) {
            SampleStatistics statistics = SampleStatistics.of(figures);
            return new Quantiles(statistics.median().value(), statistics.p90());
        }
    }

    /**
     * Studies these sessions, in any order.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DeviceStudy of(List<Session> sessions) {
        Requires.that(!sessions.isEmpty(), "sessions", 0, "at least 1");
        Map<String, List<Session>> bySubject = new LinkedHashMap<>();
        sessions.forEach(
                one -> bySubject.computeIfAbsent(one.subject(), _ -> new ArrayList<>()).add(one));
        List<List<Session>> several =
                bySubject.values().stream().filter(one -> one.size() > 1).toList();
        return new DeviceStudy(
                sessions.size(),
                several.stream().map(DeviceStudy::repeated).toList(),
                spread(several),
                Quantiles.of(figures(sessions, one -> one.latencyMs().relativeHalfWidth())),
                Arrays.stream(figures(sessions, Session::slowness)).min().orElseThrow() - 1,
                Arrays.stream(figures(sessions, Session::slowness)).max().orElseThrow() - 1,
                prediction(List.copyOf(bySubject.values())));
    }

    private static Repeated repeated(List<Session> sessions) {
        return new Repeated(
                sessions.getFirst().subject(),
                sessions.size(),
                median(sessions, one -> one.latencyMs().value()),
                spread(List.of(sessions)));
    }

    private static Spread spread(List<List<Session>> several) {
        return new Spread(
                pooled(several, one -> one.latencyMs().value()),
                pooled(several, Session::normalisedMs));
    }

    /** Of the logarithms about the mean of their model; 0 where nothing was repeated. */
    private static double pooled(List<List<Session>> several, ToDoubleFunction<Session> latency) {
        double squares = 0;
        int freedom = 0;
        for (List<Session> sessions : several) {
            double[] logs = figures(sessions, one -> Math.log(latency.applyAsDouble(one)));
            double mean = Arrays.stream(logs).average().orElseThrow();
            squares += Arrays.stream(logs).map(x -> (x - mean) * (x - mean)).sum();
            freedom += logs.length - 1;
        }
        return freedom == 0 ? 0 : Math.sqrt(squares / freedom);
    }

    /** Each model is left out once. */
    private static Optional<Quantiles> prediction(List<List<Session>> models) {
        double[][] rows =
                models.stream()
                        .map(sessions -> row(sessions.getFirst().features()))
                        .toArray(double[][]::new);
        double[] logs =
                models.stream()
                        .mapToDouble(one -> Math.log(median(one, Session::normalisedMs)))
                        .toArray();
        if (rows.length < MODELS_PER_COEFFICIENT * rows[0].length) {
            return Optional.empty();
        }
        double[] errors = new double[rows.length];
        for (int i = 0; i < errors.length; i++) {
            RobustFit others = RobustFit.of(without(rows, i), without(logs, i));
            errors[i] = Math.abs(Math.expm1(others.predict(rows[i]) - logs[i]));
        }
        return Optional.of(Quantiles.of(errors));
    }

    private static double[] row(List<Double> features) {
        double[] row = new double[features.size() + 1];
        row[0] = 1;
        for (int i = 0; i < features.size(); i++) {
            row[i + 1] = Math.log(features.get(i));
        }
        return row;
    }

    private static double[][] without(double[][] rows, int left) {
        double[][] rest = Arrays.copyOf(rows, rows.length - 1);
        System.arraycopy(rows, left + 1, rest, left, rest.length - left);
        return rest;
    }

    private static double[] without(double[] values, int left) {
        double[] rest = Arrays.copyOf(values, values.length - 1);
        System.arraycopy(values, left + 1, rest, left, rest.length - left);
        return rest;
    }

    private static double median(List<Session> sessions, ToDoubleFunction<Session> figure) {
        return SampleStatistics.of(figures(sessions, figure)).median().value();
    }

    private static double[] figures(List<Session> sessions, ToDoubleFunction<Session> figure) {
        return sessions.stream().mapToDouble(figure).toArray();
    }
}

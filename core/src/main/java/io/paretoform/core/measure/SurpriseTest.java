package io.paretoform.core.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far a result is from what its neighbours predict. Around the new result a plane is fitted to
 * the logarithms of the nearest results, robustly (Huber's weights), and the distance is counted in
 * their robust standard deviation about it.
 */
public final class SurpriseTest {
    /** Distance, in standard deviations, beyond which a result is measured again. */
    public static final double LIMIT = 4;

    private static final int NEIGHBOURS = 24;

    /** Predictions that are better than this are taken to be this good. */
    private static final double LEAST_SIGMA = 0.02;

    /**
     * A result that is known.
     *
     * @param features what it may depend on, each positive; the same number for every result
     * @param value what was measured, positive
     */
    public record Known(List<Double> features, double value) {
        public Known {
            features = List.copyOf(features);
            for (double feature : features) {
                Requires.that(feature > 0, "feature", feature, "a positive number");
            }
            Requires.that(value > 0, "value", value, "a positive number");
        }

        private double[] logs() {
            return features.stream().mapToDouble(Math::log).toArray();
        }
    }

    private record Near(Known known, double distance) {}

    private SurpriseTest() {}

    /**
     * Distance of the result from the prediction, in standard deviations, positive when it is
     * higher; empty while there are fewer than three results per coefficient of the plane.
     */
    public static OptionalDouble deviations(List<Known> known, Known result) {
        double[] at = result.logs();
        int coefficients = at.length + 1;
        if (known.size() < 3 * coefficients) {
            return OptionalDouble.empty();
        }
        double[] scale = scales(known, at.length);
        List<Known> nearest =
                known.stream()
                        .map(one -> new Near(one, distance(one.logs(), at, scale)))
                        .sorted(Comparator.comparingDouble(Near::distance))
                        .map(Near::known)
                        .limit(Math.max(NEIGHBOURS, 3 * coefficients))
                        .toList();
        int n = nearest.size();
        double[][] rows = new double[n][];
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            rows[i] = row(nearest.get(i).logs(), at, scale);
            values[i] = Math.log(nearest.get(i).value());
        }
        RobustFit plane = RobustFit.of(rows, values);
        // The plane's own degrees of freedom make residuals too small.
        double sigma =
                Math.max(LEAST_SIGMA, RobustFit.sigma(plane.residuals()))
                        * Math.sqrt((double) n / (n - coefficients));
        double predicted = plane.predict(row(at, at, scale));
        return OptionalDouble.of((Math.log(result.value()) - predicted) / sigma);
    }

    /** 1, then the offsets from the new result: the plane's first coefficient is its prediction. */
    private static double[] row(double[] logs, double[] at, double[] scale) {
        double[] row = new double[logs.length + 1];
        row[0] = 1;
        for (int i = 0; i < logs.length; i++) {
            row[i + 1] = (logs[i] - at[i]) / scale[i];
        }
        return row;
    }

    private static double[] scales(List<Known> known, int features) {
        double[] scale = new double[features];
        for (int i = 0; i < features; i++) {
            int feature = i;
            double[] logs = known.stream().mapToDouble(one -> one.logs()[feature]).toArray();
            double mean = Arrays.stream(logs).average().orElseThrow();
            double variance =
                    Arrays.stream(logs).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
            scale[i] = variance > 0 ? Math.sqrt(variance) : 1;
        }
        return scale;
    }

    private static double distance(double[] a, double[] b, double[] scale) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = (a[i] - b[i]) / scale[i];
            sum += difference * difference;
        }
        return sum;
    }
}

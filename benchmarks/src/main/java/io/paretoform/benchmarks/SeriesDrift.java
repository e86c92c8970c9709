package io.paretoform.benchmarks;

import io.paretoform.benchmarks.PublishedSeries.Point;
import io.paretoform.core.measure.DriftMonitor;
import io.paretoform.core.measure.DriftState;
import io.paretoform.core.measure.RobustFit;
import io.paretoform.core.measure.SentinelReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How wrong the medians of a published series are; errors are standard deviations, as shares.
 *
 * @param implied what the repetitions of the typical point say of the error of their median, where
 *     there are any
 * @param real error of a median against what a fit over all points expects of that architecture;
 *     what the fit cannot express is in it
 * @param strays share of points whose error is beyond 4 of these
 * @param autocorrelation of the residuals of successive points: 0 if errors were independent
 * @param corrected error once the median residual of the 10 points before and the 10 after is taken
 *     away
 * @param alarms of a drift monitor that takes every point for a reading, per 1,000 points
 */
record SeriesDrift(
        String device,
        OptionalDouble implied,
        double real,
        double strays,
        double autocorrelation,
        double corrected,
        double alarms) {
    private static final int NEIGHBOURS = 10;
    private static final double FAR = 4;

    /** A sample median's standard deviation over that of the samples' mean, for normal samples. */
    private static final double MEDIAN_OVER_MEAN = Math.sqrt(Math.PI / 2);

    static SeriesDrift of(PublishedSeries series) {
        List<Point> points = series.points();
        double[] logs = points.stream().mapToDouble(point -> Math.log(median(point))).toArray();
        double[] residuals = RobustFit.of(QuadraticRows.of(points), logs).residuals();
        List<double[]> chunks = chunks(series, residuals);
        double real = RobustFit.sigma(residuals);
        return new SeriesDrift(
                series.device(),
                impliedOfTypical(points),
                real,
                strays(residuals, real),
                autocorrelation(chunks, real),
                RobustFit.sigma(corrected(chunks)),
                alarms(chunks));
    }

    private static double strays(double[] residuals, double sigma) {
        return Arrays.stream(residuals).filter(r -> Math.abs(r) > FAR * sigma).count()
                / (double) residuals.length;
    }

    private static OptionalDouble impliedOfTypical(List<Point> points) {
        double[] implied =
                points.stream()
                        .filter(point -> point.millis().size() > 1)
                        .mapToDouble(SeriesDrift::implied)
                        .toArray();
        return implied.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(middle(implied));
    }

    private static double implied(Point point) {
        double[] logs = point.millis().stream().mapToDouble(Math::log).toArray();
        double mean = Arrays.stream(logs).average().orElseThrow();
        double squares = Arrays.stream(logs).map(x -> (x - mean) * (x - mean)).sum();
        return MEDIAN_OVER_MEAN * Math.sqrt(squares / (logs.length - 1) / logs.length);
    }

    /** Strays count as if they were at the border: a hiccup is no series. */
    private static double autocorrelation(List<double[]> chunks, double sigma) {
        double products = 0;
        double squares = 0;
        for (double[] chunk : chunks) {
            double middle = Arrays.stream(chunk).average().orElse(0);
            double[] clipped = new double[chunk.length];
            for (int i = 0; i < chunk.length; i++) {
                clipped[i] = Math.clamp(chunk[i] - middle, -FAR * sigma, FAR * sigma);
                squares += clipped[i] * clipped[i];
                products += i == 0 ? 0 : clipped[i] * clipped[i - 1];
            }
        }
        return products / squares;
    }

    private static double[] corrected(List<double[]> chunks) {
        return chunks.stream().flatMapToDouble(chunk -> Arrays.stream(corrected(chunk))).toArray();
    }

    private static double[] corrected(double[] chunk) {
        double[] corrected = new double[chunk.length];
        for (int i = 0; i < chunk.length; i++) {
            double[] before = Arrays.copyOfRange(chunk, Math.max(0, i - NEIGHBOURS), i);
            double[] after =
                    Arrays.copyOfRange(chunk, i + 1, Math.min(chunk.length, i + 1 + NEIGHBOURS));
            double[] both = Arrays.copyOf(before, before.length + after.length);
            System.arraycopy(after, 0, both, before.length, after.length);
            corrected[i] = chunk[i] - (both.length == 0 ? 0 : middle(both));
        }
        return corrected;
    }

    private static double alarms(List<double[]> chunks) {
        int alarms = 0;
        int points = 0;
        for (double[] chunk : chunks) {
            DriftMonitor monitor = new DriftMonitor();
            points += chunk.length;
            for (double residual : chunk) {
                DriftState state =
                        monitor.observe(
                                new SentinelReading("point", Instant.EPOCH, Math.exp(residual)));
                alarms += state == DriftState.DRIFTED ? 1 : 0;
            }
        }
        return 1000.0 * alarms / points;
    }

    private static List<double[]> chunks(PublishedSeries series, double[] residuals) {
        List<double[]> chunks = new ArrayList<>();
        int from = 0;
        for (List<Point> chunk : series.chunks()) {
            chunks.add(Arrays.copyOfRange(residuals, from, from + chunk.size()));
            from += chunk.size();
        }
        return chunks;
    }

    private static double median(Point point) {
        return middle(point.millis().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}

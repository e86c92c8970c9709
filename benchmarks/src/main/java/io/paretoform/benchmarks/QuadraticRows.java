package io.paretoform.benchmarks;

import io.paretoform.benchmarks.PublishedSeries.Point;
import java.util.List;

/** Rows for a fit: 1, the logarithms of the features in standard units, and their products. */
final class QuadraticRows {
    private QuadraticRows() {}

    static double[][] of(List<Point> points) {
        double[][] logs =
                points.stream()
                        .map(point -> point.features().stream().mapToDouble(Math::log).toArray())
                        .toArray(double[][]::new);
        standardise(logs);
        double[][] rows = new double[logs.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(logs[i]);
        }
        return rows;
    }

    private static void standardise(double[][] logs) {
        for (int feature = 0; feature < logs[0].length; feature++) {
            double sum = 0;
            double squares = 0;
            for (double[] row : logs) {
                sum += row[feature];
                squares += row[feature] * row[feature];
            }
            double mean = sum / logs.length;
            double deviation = Math.sqrt(Math.max(0, squares / logs.length - mean * mean));
            for (double[] row : logs) {
                row[feature] = deviation == 0 ? 0 : (row[feature] - mean) / deviation;
            }
        }
    }

    private static double[] row(double[] x) {
        double[] row = new double[1 + x.length + x.length * (x.length + 1) / 2];
        int next = 0;
        row[next++] = 1;
        for (int a = 0; a < x.length; a++) {
            row[next++] = x[a];
            for (int b = 0; b <= a; b++) {
                row[next++] = x[a] * x[b];
            }
        }
        return row;
    }
}

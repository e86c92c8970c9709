package io.paretoform.simulation.accuracy;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks, equal values sharing the mean of theirs. */
final class Ranks {
    private Ranks() {}

    /** Spearman's correlation; NaN where all values of a series are equal. */
    static double correlation(double[] a, double[] b) {
        double[] x = of(a);
        double[] y = of(b);
        double middle = (a.length - 1) / 2.0;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - middle) * (y[i] - middle);
            xx += (x[i] - middle) * (x[i] - middle);
            yy += (y[i] - middle) * (y[i] - middle);
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static double[] of(double[] values) {
        int[] order =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> values[i]))
                        .mapToInt(i -> i)
                        .toArray();
        double[] ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int end = from + 1;
            while (end < order.length && values[order[end]] == values[order[from]]) {
                end++;
            }
            for (int i = from; i < end; i++) {
                ranks[order[i]] = (from + end - 1) / 2.0;
            }
            from = end;
        }
        return ranks;
    }
}

package io.paretoform.simulation.table;

import java.util.stream.IntStream;

/**
 * How much slower than usual a device was at each row, by the rows measured just before and after:
 * what sentinels would have told.
 */
public final class LocalDrift {
    private static final int NEIGHBOURS = 10;

    private LocalDrift() {}

    /**
     * The median of the errors of up to ten rows before and ten after each, within its run.
     *
     * @param errors logarithms of measured over expected, in the order of measuring; NaN where it
     *     is not known, as of a row that is held out
     * @param runs the run of each row
     */
    public static double[] of(double[] errors, int[] runs) {
        double[] drift = new double[errors.length];
        for (int from = 0; from < errors.length; ) {
            int end = from;
            while (end < errors.length && runs[end] == runs[from]) {
                end++;
            }
            for (int i = from; i < end; i++) {
                drift[i] =
                        ofNeighbours(
                                errors,
                                Math.max(from, i - NEIGHBOURS),
                                i,
                                Math.min(end, i + 1 + NEIGHBOURS));
            }
            from = end;
        }
        return drift;
    }

    private static double ofNeighbours(double[] errors, int from, int self, int end) {
        double[] known =
                IntStream.range(from, end)
                        .filter(i -> i != self && !Double.isNaN(errors[i]))
                        .mapToDouble(i -> errors[i])
                        .sorted()
                        .toArray();
        int n = known.length;
        return n == 0 ? 0 : (known[(n - 1) / 2] + known[n / 2]) / 2;
    }
}

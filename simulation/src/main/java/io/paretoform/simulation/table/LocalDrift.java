package io.paretoform.simulation.table;

import java.util.Arrays;

/**
 * How much slower than usual a device was at each row, by the rows measured just before and after:
 * what sentinels would have told.
 */
final class LocalDrift {
    private static final int NEIGHBOURS = 10;

    private LocalDrift() {}

    /**
     * The median of the errors of up to ten rows before and ten after each, within its run.
     *
     * @param errors logarithms of measured over expected, in the order of measuring
     * @param runs the run of each row
     */
    static double[] of(double[] errors, int[] runs) {
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
        double[] neighbours = new double[end - from - 1];
        System.arraycopy(errors, from, neighbours, 0, self - from);
        System.arraycopy(errors, self + 1, neighbours, self - from, end - self - 1);
        Arrays.sort(neighbours);
        int n = neighbours.length;
        return n == 0 ? 0 : (neighbours[(n - 1) / 2] + neighbours[n / 2]) / 2;
    }
}

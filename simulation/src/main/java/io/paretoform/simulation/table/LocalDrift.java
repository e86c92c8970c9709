package io.paretoform.simulation.table;

import io.paretoform.core.measure.RobustFit;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much slower than usual a device was at each row, by the rows measured just before and after:
 * what sentinels would have told.
 */
final class LocalDrift {
    private static final int NEIGHBOURS = 10;

    /** Rows after which a neighbour says e times less. */
    private static final double REACH = 5;

    /** Deviations from their median beyond which neighbours count as if they were there. */
    private static final double FAR = 1.5;

    private LocalDrift() {}

    /**
     * The mean of the errors of up to ten rows before and ten after each, within its run; nearer
     * rows weigh more, strays are brought in.
     *
     * @param errors logarithms of measured over expected, in the order of measuring; NaN where it
     *     is not known, as of a row that is held out
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
                int first = Math.max(from, i - NEIGHBOURS);
                drift[i] = at(i, errors, first, Math.min(end, i + 1 + NEIGHBOURS));
            }
            from = end;
        }
        return drift;
    }

    private static double at(int row, double[] errors, int from, int end) {
        int[] known =
                IntStream.range(from, end)
                        .filter(i -> i != row && !Double.isNaN(errors[i]))
                        .toArray();
        if (known.length == 0) {
            return 0;
        }
        double[] values = Arrays.stream(known).mapToDouble(i -> errors[i]).toArray();
        double middle = median(values);
        double far = FAR * RobustFit.sigma(Arrays.stream(values).map(x -> x - middle).toArray());
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < known.length; i++) {
            double weight = Math.exp(-Math.abs(known[i] - row) / REACH);
            sum += weight * Math.clamp(values[i], middle - far, middle + far);
            weights += weight;
        }
        return sum / weights;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}

package io.paretoform.simulation;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A device that answers from a table: what an architecture truly costs is what the table as a whole
 * says, and a measurement of it is off by what the table's row of that moment was off by. Rows
 * follow each other in the order of time, so that the device drifts as it did.
 *
 * @param name as the table has it
 * @param objectives what it measures
 * @param truth the true value of each objective
 * @param slips for each row in the order of time, by what factor it was off
 */
public record SimulatedDevice(
        String name,
        Objectives objectives,
        List<ToDoubleFunction<Architecture>> truth,
        List<Slip> slips) {
    /**
     * How far a row was off.
     *
     * @param factors measured over true, for each objective
     * @param relativeError of the latency, as its repetitions say: half the width of the 95 %
     *     interval over the median
     */
    public record Slip(List<Double> factors, double relativeError) {
        public Slip {
            factors = List.copyOf(factors);
        }
    }

    public SimulatedDevice {
        truth = List.copyOf(truth);
        slips = List.copyOf(slips);
        if (slips.isEmpty()) {
            throw new IllegalArgumentException("device " + name + ": no rows");
        }
    }

    /** Without noise. */
    public Point truth(Architecture architecture) {
        double[] values = new double[objectives.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = truth.get(i).applyAsDouble(architecture);
        }
        return Point.of(values);
    }

    /**
     * As it would have been measured at a moment.
     *
     * @param moment rows since the table's first; after the last comes the first again
     */
    public Point measure(Architecture architecture, long moment) {
        double[] values = truth(architecture).toArray();
        List<Double> factors = slip(moment).factors();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factors.get(i);
        }
        return Point.of(values);
    }

    /** What the repetitions of that moment said of their own error. */
    public double relativeError(long moment) {
        return slip(moment).relativeError();
    }

    private Slip slip(long moment) {
        return slips.get((int) Math.floorMod(moment, (long) slips.size()));
    }
}

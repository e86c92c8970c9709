package io.paretoform.simulation.accuracy;

import io.paretoform.core.predict.DriftingRun;
import java.util.List;

/**
 * How well the latency of a device is predicted.
 *
 * @param device as its table names it
 * @param rows with a latency
 * @param refused rows without
 * @param drifting runs of rows while the device was not as usual
 * @param all accuracy over all rows
 * @param steady accuracy over the rows that are in no drifting run; empty where there is no such
 *     run, or where too few rows remain
 */
public record DeviceAccuracy(
        String device,
        int rows,
        int refused,
        List<DriftingRun> drifting,
        List<SampleAccuracy> all,
        List<SampleAccuracy> steady) {
    /** Rows in drifting runs. */
    public int driftingRows() {
        return drifting.stream().mapToInt(DriftingRun::length).sum();
    }
}

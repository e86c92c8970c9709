package io.paretoform.core.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One sentinel's history on one device: what it takes here, and how much it scatters. */
final class SentinelGauge {
    /** Readings before there is a reference. */
    static final int CALIBRATION = 5;

    /** No device is trusted to scatter less than this share. */
    private static final double LEAST_SIGMA = 0.005;

    /** Readings that the scatter is taken from. */
    private static final int MEMORY = 60;

    /** 1 / 0.6745: from the median absolute deviation to a normal's standard deviation. */
    private static final double MAD_TO_SIGMA = 1.4826;

    private final List<Double> logs = new ArrayList<>();
    private double reference;

    /** Takes a reading in; the first few make the reference, which then stays. */
    void add(double latencyMs) {
        logs.add(Math.log(latencyMs));
        if (logs.size() <= CALIBRATION) {
            reference = median(logs);
        }
    }

    boolean isCalibrated() {
        return logs.size() >= CALIBRATION;
    }

    /** Latency over the reference, as a logarithm: 0.01 is about 1 % slower. */
    double ratio(double latencyMs) {
        return Math.log(latencyMs) - reference;
    }

    /**
     * Standard deviation of a quiet reading, as a share; from differences of successive readings,
     * which drift and jumps hardly touch.
     */
    double sigma() {
        List<Double> recent = logs.subList(Math.max(0, logs.size() - MEMORY), logs.size());
        List<Double> differences = new ArrayList<>();
        for (int i = 1; i < recent.size(); i++) {
            differences.add(Math.abs(recent.get(i) - recent.get(i - 1)));
        }
        double sigma =
                differences.isEmpty() ? 0 : MAD_TO_SIGMA * median(differences) / Math.sqrt(2);
        return Math.max(LEAST_SIGMA, sigma);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}

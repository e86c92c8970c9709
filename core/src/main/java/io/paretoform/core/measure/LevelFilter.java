package io.paretoform.core.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The level that noisy readings wander about: an exponentially weighted mean (Roberts, 1959) whose
 * weight is the one that would have foretold the readings so far best. A steady device gets a level
 * that hardly moves, whatever its readings scatter by; one that wanders gets a level that follows.
 */
final class LevelFilter {
    /** Of the newest reading; in ascending order. */
    private static final double[] WEIGHTS = {0, 0.05, 0.1, 0.2, 0.3, 0.5};

    /** Until there are enough readings to choose by. */
    private static final double FIRST_WEIGHT = 0.2;

    private static final int FEWEST = 9;
    private static final int MEMORY = 60;

    /** From the median absolute difference to a normal's standard deviation. */
    private static final double MAD_TO_SIGMA = 1.4826;

    private final List<Double> readings = new ArrayList<>();
    private double start;
    private double level;
    private double scatter;

    /** Begins anew at a level; the scatter is believed until it is known anew. */
    void restart(double at) {
        readings.clear();
        start = at;
        level = at;
    }

    void add(double reading) {
        readings.add(reading);
        if (readings.size() > MEMORY) {
            start += FIRST_WEIGHT * (readings.removeFirst() - start);
        }
        Foretold best = foretold(FIRST_WEIGHT);
        if (readings.size() >= FEWEST) {
            for (double weight : WEIGHTS) {
                Foretold other = foretold(weight);
                best = other.miss < best.miss ? other : best;
            }
        }
        level = best.level;
        scatter = readings.size() < FEWEST ? Math.max(scatter, best.scatter) : best.scatter;
    }

    double level() {
        return level;
    }

    /**
     * Standard deviation of a reading around the level before it, but for wild ones; 0 before there
     * is any reading.
     */
    double scatter() {
        return scatter;
    }

    /**
     * @param level after the last reading
     * @param miss mean absolute difference of each reading from the level before it
     * @param scatter standard deviation of these differences, by their median
     */
    private record Foretold(double level, double miss, double scatter) {}

    private Foretold foretold(double weight) {
        double at = start;
        double[] misses = new double[readings.size()];
        for (int i = 0; i < misses.length; i++) {
            double miss = readings.get(i) - at;
            misses[i] = Math.abs(miss);
            at += weight * miss;
        }
        Arrays.sort(misses);
        int n = misses.length;
        return new Foretold(
                at,
                Arrays.stream(misses).average().orElse(0),
                MAD_TO_SIGMA * (misses[(n - 1) / 2] + misses[n / 2]) / 2);
    }
}

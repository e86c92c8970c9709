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

    /**
     * What sessions of models between 5 and 200 M parameters scattered by on a quiet virtual
     * machine: 1.4 % (docs/results/repeatability.md). Believed as if it had been seen so many
     * times.
     */
    private static final double USUAL_SCATTER = 0.015;

    private static final double USUAL_SEEN = 6;

    /** A difference counts at most as so many times the median one. */
    private static final double MOST = 4.5;

    private final List<Double> readings = new ArrayList<>();
    private double start;
    private double level;
    private double scatter = USUAL_SCATTER;

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

    /** Standard deviation of a reading around the level before it, which wild ones hardly touch. */
    double scatter() {
        return scatter;
    }

    /**
     * @param level after the last reading
     * @param miss mean absolute difference of each reading from the level before it
     * @param scatter root of the mean square of these differences
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
        return new Foretold(at, Arrays.stream(misses).average().orElse(0), scatter(misses));
    }

    private static double scatter(double[] misses) {
        double[] sorted = misses.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double most = MOST * (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        double squares = USUAL_SEEN * USUAL_SCATTER * USUAL_SCATTER;
        for (double miss : sorted) {
            squares += Math.pow(Math.min(miss, most), 2);
        }
        return Math.sqrt(squares / (USUAL_SEEN + n));
    }
}

package io.paretoform.core.frontier;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of some points may dominate which of the others in truth: all that {@link NonDominance}
 * does not pass over, and few more. Found by comparing corners, at some nanoseconds a pair.
 */
public final class Rivals {
    /** Each point at its best, turned so that more is better. */
    private final double[][] best;

    /** Each at its worst. */
    private final double[][] worst;

    Rivals(double[][] best, double[][] worst) {
        this.best = best;
        this.worst = worst;
    }

    /** The positions of those that count against the point at this position. */
    public List<Integer> of(int position) {
        List<Integer> rivals = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
            if (i != position && isNowhereBelow(best[i], worst[position])) {
                rivals.add(i);
            }
        }
        return rivals;
    }

    private static boolean isNowhereBelow(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] < b[i]) {
                return false;
            }
        }
        return true;
    }
}

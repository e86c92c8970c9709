package io.paretoform.core.frontier;

/**
 * A few coordinates that dominated others lately, those that often did in front. Of a stream most
 * is dominated by few, and is refused here before a search.
 */
final class Champions {
    private static final int MOST = 8;

    private final double[][] champions = new double[MOST][];
    private int size;

    /** Whether one dominates the coordinates. */
    boolean dominate(double[] coordinates) {
        for (int i = 0; i < size; i++) {
            if (dominates(champions[i], coordinates)) {
                if (i > 0) {
                    double[] promoted = champions[i];
                    champions[i] = champions[i - 1];
                    champions[i - 1] = promoted;
                }
                return true;
            }
        }
        return false;
    }

    /** Takes in what dominated where no champion did, in place of the last if they are many. */
    void add(double[] coordinates) {
        if (size < MOST) {
            size++;
        }
        champions[size - 1] = coordinates;
    }

    /** Forgets all, because one of them, or what came to dominate one, is gone. */
    void clear() {
        size = 0;
    }

    private static boolean dominates(double[] a, double[] b) {
        boolean better = false;
        for (int k = 0; k < a.length; k++) {
            if (a[k] < b[k]) {
                return false;
            }
            better |= a[k] > b[k];
        }
        return better;
    }
}

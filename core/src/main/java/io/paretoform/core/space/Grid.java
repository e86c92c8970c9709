package io.paretoform.core.space;

/** The even spacing behind ascending values. */
final class Grid {
    private Grid() {}

    /** The greatest step that reaches all values from the first; 0 for a single value. */
    static int step(int[] values) {
        int step = 0;
        for (int value : values) {
            step = gcd(step, value - values[0]);
        }
        return step;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}

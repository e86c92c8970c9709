package io.paretoform.core.frontier;

/**
 * A set of the numbers from 0 to below a bound that finds neighbours in O(log bound): a bit a
 * number, and above each 64 words a word that says which of them are not empty.
 */
final class RankSet {
    private static final int BITS = 6;

    private final int bound;
    private final long[][] levels;

    /** An empty set of numbers below {@code bound}. */
    RankSet(int bound) {
        this.bound = bound;
        int height = 1;
        for (int words = words(bound); words > 1; words = words(words)) {
            height++;
        }
        levels = new long[height][];
        int size = bound;
        for (int level = 0; level < height; level++) {
            size = words(size);
            levels[level] = new long[size];
        }
    }

    void add(int number) {
        int position = number;
        for (long[] level : levels) {
            level[position >>> BITS] |= 1L << position;
            position >>>= BITS;
        }
    }

    void remove(int number) {
        int position = number;
        for (long[] level : levels) {
            if ((level[position >>> BITS] &= ~(1L << position)) != 0) {
                return;
            }
            position >>>= BITS;
        }
    }

    /** The least member above {@code number}, which may be -1; the bound when there is none. */
    int above(int number) {
        int position = number + 1;
        for (int level = 0; level < levels.length; level++) {
            int word = position >>> BITS;
            if (word >= levels[level].length) {
                return bound;
            }
            long rest = levels[level][word] & (-1L << position);
            if (rest != 0) {
                return descend(level, (word << BITS) | Long.numberOfTrailingZeros(rest), false);
            }
            position = word + 1;
        }
        return bound;
    }

    /** The greatest member below {@code number}; -1 when there is none. */
    int below(int number) {
        int position = number - 1;
        for (int level = 0; level < levels.length && position >= 0; level++) {
            int word = position >>> BITS;
            long rest = levels[level][word] & (-1L >>> (63 - (position & 63)));
            if (rest != 0) {
                return descend(
                        level, (word << BITS) | (63 - Long.numberOfLeadingZeros(rest)), true);
            }
            position = word - 1;
        }
        return -1;
    }

    private int descend(int from, int at, boolean greatest) {
        int position = at;
        for (int level = from - 1; level >= 0; level--) {
            long word = levels[level][position];
            position =
                    (position << BITS)
                            | (greatest
                                    ? 63 - Long.numberOfLeadingZeros(word)
                                    : Long.numberOfTrailingZeros(word));
        }
        return position;
    }

    private static int words(int bits) {
        return Math.max(1, (bits + 63) >>> BITS);
    }
}

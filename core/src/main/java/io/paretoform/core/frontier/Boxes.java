package io.paretoform.core.frontier;

import java.util.Arrays;
import java.util.Collection;

/**
 * Boxes from the origin, each given by its sides, which are positive: one array a side. Volumes of
 * fewer than three sides are those of three whose last are 1.
 */
final class Boxes {
    private final double[][] sides;
    private int size;

    /** No boxes yet of {@code dimensions} sides. */
    Boxes(int dimensions, int capacity) {
        sides = new double[Math.max(3, dimensions)][capacity + 1];
        for (int side = dimensions; side < sides.length; side++) {
            Arrays.fill(sides[side], 1);
        }
    }

    /** The rows of which every side is positive; the others hold nothing. */
    static Boxes of(int dimensions, Collection<double[]> rows) {
        Boxes boxes = new Boxes(dimensions, rows.size());
        for (double[] row : rows) {
            requireSides(dimensions, row);
            if (isPositive(row)) {
                boxes.add(row);
            }
        }
        return boxes;
    }

    /** Refuses a row of another number of sides. */
    static void requireSides(int dimensions, double[] row) {
        if (row.length != dimensions) {
            throw new IllegalArgumentException(
                    "gains "
                            + Arrays.toString(row)
                            + ": expected a gain for each of "
                            + dimensions
                            + " objectives");
        }
    }

    /** Whether there is something in the box of these sides. */
    static boolean isPositive(double[] row) {
        for (double side : row) {
            if (!(side > 0)) {
                return false;
            }
        }
        return true;
    }

    void add(double[] row) {
        for (int side = 0; side < row.length; side++) {
            sides[side][size] = row[side];
        }
        size++;
    }

    /** Adds what two boxes share unless a box here holds it, and drops those that it holds. */
    void addIntersection(Boxes other, int a, int b) {
        for (int side = 0; side < sides.length; side++) {
            double[] from = other.sides[side];
            sides[side][size] = Math.min(from[a], from[b]);
        }
        keepLastUnlessHeld();
    }

    /** Adds what a box has within these sides unless a box here holds it. */
    void addClipped(Boxes other, int box, double[] within) {
        for (int side = 0; side < sides.length; side++) {
            sides[side][size] = Math.min(other.sides[side][box], within[side]);
        }
        keepLastUnlessHeld();
    }

    /** The box after the last joins unless one holds it, and those that it holds leave. */
    private void keepLastUnlessHeld() {
        int kept = 0;
        for (int box = 0; box < size; box++) {
            if (holds(box, size)) {
                return;
            }
            if (!holds(size, box)) {
                move(box, kept++);
            }
        }
        move(size, kept);
        size = kept + 1;
    }

    private boolean holds(int outer, int inner) {
        for (double[] side : sides) {
            if (side[outer] < side[inner]) {
                return false;
            }
        }
        return true;
    }

    private void move(int from, int to) {
        for (double[] side : sides) {
            side[to] = side[from];
        }
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** The sides of one box. */
    double[] row(int box) {
        double[] row = new double[sides.length];
        for (int side = 0; side < sides.length; side++) {
            row[side] = sides[side][box];
        }
        return row;
    }

    /** Number of sides, at least 3. */
    int dimensions() {
        return sides.length;
    }

    /** That side of every box, in the order added; what follows the last box means nothing. */
    double[] side(int side) {
        return sides[side];
    }
}

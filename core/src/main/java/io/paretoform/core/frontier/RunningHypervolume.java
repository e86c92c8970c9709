package io.paretoform.core.frontier;

import java.util.Arrays;

/**
 * The hypervolume of up to three objectives, kept up while points come and go: what one adds or
 * takes away is found in a pass over the others, without a new sort. Not safe for use by several
 * threads at once.
 *
 * <p>The volume is the sum of its changes, each rounded to about 10^-16 of a box, so it departs
 * from what {@link Hypervolume} finds as changes are many: by 10^-13 after thousands.
 */
public final class RunningHypervolume {
    private final int objectives;

    /** By descending third side; dominated ones stay, because what hides them may leave. */
    private double[][] rows = new double[16][];

    private int size;
    private double volume;

    /**
     * Of no points yet.
     *
     * @param objectives 1 to 3
     */
    public RunningHypervolume(int objectives) {
        if (objectives < 1 || objectives > 3) {
            throw new IllegalArgumentException("objectives " + objectives + ": expected 1 to 3");
        }
        this.objectives = objectives;
    }

    /** The volume, in units of the reference box. */
    public double volume() {
        return volume;
    }

    /**
     * Takes a point in by its {@link ReferencePoint#gains gains}.
     *
     * @return what it added
     * @throws IllegalArgumentException when there is not one gain for each objective
     */
    public double add(double... gains) {
        double[] row = row(gains);
        if (!Boxes.isPositive(row)) {
            return 0;
        }
        double added = exclusive(row);
        int at = firstNotAbove(row[2]);
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        System.arraycopy(rows, at, rows, at + 1, size - at);
        rows[at] = row;
        size++;
        volume += added;
        return added;
    }

    /**
     * Takes out a point that was added, one of it if it was added more than once.
     *
     * @return what was lost
     * @throws IllegalArgumentException when there is not one gain for each objective, or no such
     *     point
     */
    public double remove(double... gains) {
        double[] row = row(gains);
        if (!Boxes.isPositive(row)) {
            return 0;
        }
        int at = firstNotAbove(row[2]);
        while (at < size && !Arrays.equals(rows[at], row)) {
            at++;
        }
        if (at == size) {
            throw new IllegalArgumentException(
                    "gains " + Arrays.toString(gains) + ": expected those of a point added before");
        }
        System.arraycopy(rows, at + 1, rows, at, size - at - 1);
        size--;
        double lost = exclusive(row);
        volume -= lost;
        return lost;
    }

    private double[] row(double[] gains) {
        Boxes.requireSides(objectives, gains);
        double[] row = Arrays.copyOf(gains, 3);
        Arrays.fill(row, objectives, 3, 1);
        return row;
    }

    private int firstNotAbove(double z) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows[middle][2] > z) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What the box of these sides has that no row has, from its top down. */
    private double exclusive(double[] row) {
        Corners shared = new Corners();
        double base = row[0] * row[1];
        double height = row[2];
        double exclusive = 0;
        for (int i = 0; i < size; i++) {
            double[] other = rows[i];
            if (other[2] < height) {
                exclusive += Math.max(0, base - shared.area()) * (height - other[2]);
                height = other[2];
            }
            if (other[0] >= row[0] && other[1] >= row[1]) {
                return exclusive;
            }
            shared.add(Math.min(other[0], row[0]), Math.min(other[1], row[1]));
        }
        return exclusive + Math.max(0, base - shared.area()) * height;
    }
}

package io.paretoform.core.frontier;

import java.util.Arrays;

/**
 * The part of a rectangle from the origin that no other of a union holds: what lies right of and
 * above a descending staircase of inner corners, the first without end in y and the last without
 * end in x. The volume under it is added up while a sweep goes down and others take of it.
 */
final class Region {
    private final double x;
    private final double y;
    private double[] innerX;
    private double[] innerY;
    private int size;
    private double area;
    private double height;
    private double volume;

    /** A region that begins at that height; its arrays are taken over. */
    Region(double x, double y, double height, double[] innerX, double[] innerY) {
        this.x = x;
        this.y = y;
        this.height = height;
        this.innerX = innerX;
        this.innerY = innerY;
        size = innerX.length;
        area = area();
    }

    /** That of a rectangle with nothing to itself. */
    static Region none() {
        double[] without = {Double.POSITIVE_INFINITY};
        return new Region(0, 0, 0, without, without);
    }

    /** From that height on others hold the rectangle from the origin up to this corner. */
    void take(double right, double top, double at) {
        volume = volumeDownTo(at);
        height = at;
        int first = 0;
        while (first < size && innerY[first] > top) {
            first++;
        }
        int after = first;
        while (after < size && innerX[after] <= right) {
            after++;
        }
        boolean held = after == first && first > 0 && innerX[first - 1] >= right;
        if (!held) {
            replace(first, after, right, top);
            area = area();
        }
    }

    /** From that height on others hold it all. */
    void end(double at) {
        take(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, at);
    }

    /** The volume under the region, from where it began to that height. */
    double volumeDownTo(double at) {
        return volume + area * (height - at);
    }

    private void replace(int first, int after, double right, double top) {
        if (size == innerX.length) {
            innerX = Arrays.copyOf(innerX, 2 * size);
            innerY = Arrays.copyOf(innerY, 2 * size);
        }
        System.arraycopy(innerX, after, innerX, first + 1, size - after);
        System.arraycopy(innerY, after, innerY, first + 1, size - after);
        innerX[first] = right;
        innerY[first] = top;
        size += first + 1 - after;
    }

    private double area() {
        double sum = 0;
        for (int corner = 0; corner + 1 < size; corner++) {
            sum +=
                    Math.max(0, Math.min(innerX[corner + 1], x) - innerX[corner])
                            * Math.max(0, y - innerY[corner + 1]);
        }
        return sum;
    }
}

package io.paretoform.core.frontier;

import java.util.Arrays;

/**
 * The union of rectangles from the origin, as its corners in arrays: as x grows, y falls. Quick
 * while the corners are few, as within the sides of one box.
 */
final class Corners {
    private double[] x = new double[16];
    private double[] y = new double[16];
    private int size;
    private double area;

    double area() {
        return area;
    }

    void add(double right, double top) {
        int next = firstFrom(right);
        double floor = next < size ? y[next] : 0;
        if (floor >= top) {
            return;
        }
        int after = next < size && x[next] == right ? next + 1 : next;
        double edge = right;
        floor = after < size ? y[after] : 0;
        int first = after;
        while (first > 0 && y[first - 1] <= top) {
            first--;
            area += (edge - x[first]) * (top - floor);
            edge = x[first];
            floor = y[first];
        }
        area += (edge - (first == 0 ? 0 : x[first - 1])) * (top - floor);
        replace(first, after, right, top);
    }

    private int firstFrom(double right) {
        int at = Arrays.binarySearch(x, 0, size, right);
        return at < 0 ? -at - 1 : at;
    }

    /** Puts one corner in the place of those from {@code first} to below {@code after}. */
    private void replace(int first, int after, double right, double top) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        System.arraycopy(x, after, x, first + 1, size - after);
        System.arraycopy(y, after, y, first + 1, size - after);
        x[first] = right;
        y[first] = top;
        size += first + 1 - after;
    }
}

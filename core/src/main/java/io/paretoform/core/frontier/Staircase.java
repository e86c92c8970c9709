package io.paretoform.core.frontier;

/**
 * The union of rectangles from the origin, as its corners: as x grows, y falls. All that may be
 * added are known from the start, which makes a corner's neighbours a matter of bits. Between two
 * corners of equal x the width is zero.
 */
final class Staircase {
    private final RankSet corners;
    private final int[] ranks;
    private final double[] x;
    private final double[] y;
    private double area;

    /** No rectangle is in yet; {@code x} and {@code y} are the sides of those that may come. */
    Staircase(double[] x, double[] y, int n) {
        int[] order = Order.ascending(x, n);
        corners = new RankSet(n);
        ranks = new int[n];
        this.x = new double[n];
        this.y = new double[n];
        for (int rank = 0; rank < n; rank++) {
            ranks[order[rank]] = rank;
            this.x[rank] = x[order[rank]];
            this.y[rank] = y[order[rank]];
        }
    }

    double area() {
        return area;
    }

    /** Takes that rectangle in, which changes nothing when it is covered. */
    void add(int rectangle) {
        int rank = ranks[rectangle];
        double top = y[rank];
        int right = corners.above(rank);
        double floor = right < y.length ? y[right] : 0;
        if (floor >= top) {
            return;
        }
        double edge = x[rank];
        int left = corners.below(rank);
        while (left >= 0 && y[left] <= top) {
            area += (edge - x[left]) * (top - floor);
            edge = x[left];
            floor = y[left];
            corners.remove(left);
            left = corners.below(left);
        }
        area += (edge - (left < 0 ? 0 : x[left])) * (top - floor);
        corners.add(rank);
    }
}

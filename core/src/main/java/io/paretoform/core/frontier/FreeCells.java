package io.paretoform.core.frontier;

import java.util.Arrays;

/**
 * The part of three-dimensional space that no box from the origin holds, cut into boxes that do not
 * overlap and have no end in the second direction.
 *
 * <p>A sweep down the third side keeps the staircase of the other two. Above each of its steps
 * stands a strip; a box that changes the step ends the strip, which makes a cell of it.
 */
final class FreeCells implements HypervolumeGain {
    private final int objectives;
    private final double[] fromX;
    private final double[] toX;
    private final double[] fromY;
    private final double[] fromZ;
    private final double[] toZ;

    /** In descending order of {@code fromZ}. */
    private int size;

    private FreeCells(int objectives, int capacity) {
        this.objectives = objectives;
        fromX = new double[capacity];
        toX = new double[capacity];
        fromY = new double[capacity];
        fromZ = new double[capacity];
        toZ = new double[capacity];
    }

    static FreeCells beyond(int objectives, Boxes boxes) {
        FreeCells cells = new FreeCells(objectives, 2 * boxes.size() + 1);
        Strips strips = new Strips(boxes, cells);
        int[] upwards = Order.ascending(boxes.side(2), boxes.size());
        for (int k = upwards.length - 1; k >= 0; k--) {
            strips.add(upwards[k]);
        }
        strips.endAll();
        return cells;
    }

    @Override
    public double of(double... gains) {
        Boxes.requireSides(objectives, gains);
        if (!Boxes.isPositive(gains)) {
            return 0;
        }
        double x = gains[0];
        double y = objectives > 1 ? gains[1] : 1;
        double z = objectives > 2 ? gains[2] : 1;
        double volume = 0;
        for (int cell = firstBelow(z); cell < size; cell++) {
            volume +=
                    Math.max(0, Math.min(x, toX[cell]) - fromX[cell])
                            * Math.max(0, y - fromY[cell])
                            * (Math.min(z, toZ[cell]) - fromZ[cell]);
        }
        return volume;
    }

    private int firstBelow(double z) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fromZ[middle] >= z) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void add(double x0, double x1, double y0, double z0, double z1) {
        if (x0 < x1 && z0 < z1) {
            fromX[size] = x0;
            toX[size] = x1;
            fromY[size] = y0;
            fromZ[size] = z0;
            toZ[size] = z1;
            size++;
        }
    }

    /** The strips above the steps of a staircase; the last has no end in x. */
    private static final class Strips {
        private final FreeCells cells;
        private final RankSet corners;
        private final int[] ranks;
        private final double[] x;
        private final double[] y;
        private final double[] z;
        private final double[] top;

        Strips(Boxes boxes, FreeCells cells) {
            int n = boxes.size();
            this.cells = cells;
            int[] order = Order.ascending(boxes.side(0), n);
            corners = new RankSet(n);
            ranks = new int[n];
            x = new double[n + 1];
            y = new double[n + 1];
            z = boxes.side(2);
            top = new double[n + 1];
            Arrays.fill(top, Double.POSITIVE_INFINITY);
            for (int rank = 0; rank < n; rank++) {
                ranks[order[rank]] = rank;
                x[rank] = boxes.side(0)[order[rank]];
                y[rank] = boxes.side(1)[order[rank]];
            }
            x[n] = Double.POSITIVE_INFINITY;
        }

        void add(int box) {
            int rank = ranks[box];
            int right = corners.above(rank);
            if (y[right] >= y[rank]) {
                return;
            }
            end(right, z[box]);
            top[right] = z[box];
            top[rank] = z[box];
            for (int left = corners.below(rank);
                    left >= 0 && y[left] <= y[rank];
                    left = corners.below(left)) {
                end(left, z[box]);
                corners.remove(left);
            }
            corners.add(rank);
        }

        void endAll() {
            int corner = -1;
            do {
                corner = corners.above(corner);
                end(corner, 0);
            } while (corner < ranks.length);
        }

        private void end(int corner, double bottom) {
            int left = corners.below(corner);
            cells.add(left < 0 ? 0 : x[left], x[corner], y[corner], bottom, top[corner]);
        }
    }
}

package io.paretoform.core.frontier;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Sweeps down the third side and follows, for each corner of the staircase of the other two, what
 * it alone holds at that height: a {@link Region}, which corners that come later cut.
 */
final class ExclusiveSweep {
    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final int[] ranks;
    private final RankSet corners;

    /** By rank, as are the arrays below. */
    private final Region[] regions;

    /** The ranks that a corner covers, from right to left. */
    private final int[] covered;

    private ExclusiveSweep(Boxes boxes) {
        int n = boxes.size();
        int[] order = sorted(boxes, byXThenYThenZ(boxes));
        x = new double[n];
        y = new double[n];
        z = new double[n];
        ranks = new int[n];
        for (int rank = 0; rank < n; rank++) {
            int box = order[rank];
            ranks[box] = rank;
            x[rank] = boxes.side(0)[box];
            y[rank] = boxes.side(1)[box];
            z[rank] = boxes.side(2)[box];
        }
        corners = new RankSet(n);
        regions = new Region[n];
        Arrays.setAll(regions, rank -> Region.none());
        covered = new int[n];
    }

    /** What each box holds that no other does; 0 for boxes that others hold whole. */
    static double[] volumes(Boxes boxes) {
        ExclusiveSweep sweep = new ExclusiveSweep(boxes);
        // Before others of its height comes a box that holds them.
        Comparator<Integer> arrival =
                Comparator.<Integer>comparingDouble(box -> -boxes.side(2)[box])
                        .thenComparing(byXThenYThenZ(boxes).reversed());
        for (int box : sorted(boxes, arrival)) {
            sweep.add(sweep.ranks[box]);
        }
        double[] volumes = new double[boxes.size()];
        for (int box = 0; box < volumes.length; box++) {
            volumes[box] = sweep.regions[sweep.ranks[box]].volumeDownTo(0);
        }
        return volumes;
    }

    /**
     * Takes the next box in. One that is held whole takes from the corner to its right at most:
     * what others hold of it that one holds too. Of equal boxes the later has the higher rank, so
     * it covers the earlier and finds nothing of its own.
     */
    private void add(int rank) {
        int right = corners.above(rank);
        double floor = right < y.length ? y[right] : 0;
        if (floor >= y[rank]) {
            regions[right].take(x[rank], y[rank], z[rank]);
            return;
        }
        int count = 0;
        int left = corners.below(rank);
        while (left >= 0 && y[left] <= y[rank]) {
            regions[left].end(z[rank]);
            corners.remove(left);
            covered[count++] = left;
            left = corners.below(left);
        }
        regions[rank] = regionAbove(rank, left < 0 ? 0 : x[left], floor, count);
        if (left >= 0) {
            regions[left].take(Double.POSITIVE_INFINITY, y[rank], z[rank]);
        }
        if (right < y.length) {
            regions[right].take(x[rank], Double.POSITIVE_INFINITY, z[rank]);
        }
        corners.add(rank);
    }

    private Region regionAbove(int rank, double fromX, double fromY, int count) {
        double[] innerX = new double[count + 2];
        double[] innerY = new double[count + 2];
        innerX[0] = fromX;
        innerY[0] = Double.POSITIVE_INFINITY;
        for (int i = 1; i <= count; i++) {
            innerX[i] = x[covered[count - i]];
            innerY[i] = y[covered[count - i]];
        }
        innerX[count + 1] = Double.POSITIVE_INFINITY;
        innerY[count + 1] = fromY;
        return new Region(x[rank], y[rank], z[rank], innerX, innerY);
    }

    private static Comparator<Integer> byXThenYThenZ(Boxes boxes) {
        return Comparator.<Integer>comparingDouble(box -> boxes.side(0)[box])
                .thenComparingDouble(box -> boxes.side(1)[box])
                .thenComparingDouble(box -> boxes.side(2)[box]);
    }

    private static int[] sorted(Boxes boxes, Comparator<Integer> order) {
        return IntStream.range(0, boxes.size())
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

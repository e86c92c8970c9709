package io.paretoform.core.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order in which NSGA-II (Deb et al., IEEE TEC 6(2), 2002) prefers points: by the front that
 * they are in, then by how lonely they are in it (its crowding distance).
 */
final class Sorting {
    private final List<double[]> costs;
    private final int[] fronts;
    private final double[] distances;

    private Sorting(List<double[]> costs) {
        this.costs = costs;
        this.fronts = new int[costs.size()];
        this.distances = new double[costs.size()];
    }

    /** Sorts points of which every value is the better, the smaller. */
    static Sorting of(List<double[]> costs) {
        Sorting sorting = new Sorting(costs);
        sorting.assignFronts();
        return sorting;
    }

    /** The front of a point, 0 for those that none dominates. */
    int front(int index) {
        return fronts[index];
    }

    /** Positions, most preferred first. */
    List<Integer> preferred() {
        return IntStream.range(0, costs.size())
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(i -> fronts[i])
                                .thenComparingDouble(i -> -distances[i])
                                .thenComparingInt(i -> i))
                .toList();
    }

    static boolean dominates(double[] a, double[] b) {
        boolean better = false;
        for (int i = 0; i < a.length; i++) {
            if (a[i] > b[i]) {
                return false;
            }
            better |= a[i] < b[i];
        }
        return better;
    }

    private void assignFronts() {
        int[] left = IntStream.range(0, costs.size()).toArray();
        for (int front = 0; left.length > 0; front++) {
            int[] rest = left;
            int[] members =
                    Arrays.stream(rest)
                            .filter(i ->
                                    Arrays.stream(rest)
                                            .noneMatch(j -> dominates(costs.get(j), costs.get(i))))
                            .toArray();
            if (members.length == 0) {
                throw new IllegalArgumentException(
                        "costs of " + rest.length + " points: expected numbers");
            }
            for (int member : members) {
                fronts[member] = front;
            }
            measureCrowding(members);
            left = Arrays.stream(rest).filter(i -> !isIn(members, i)).toArray();
        }
    }

    private static boolean isIn(int[] ascending, int value) {
        return Arrays.binarySearch(ascending, value) >= 0;
    }

    private void measureCrowding(int[] members) {
        for (int side = 0; side < costs.getFirst().length; side++) {
            int s = side;
            int[] order =
                    Arrays.stream(members)
                            .boxed()
                            .sorted(Comparator.comparingDouble(i -> costs.get(i)[s]))
                            .mapToInt(Integer::intValue)
                            .toArray();
            double range = costs.get(order[order.length - 1])[s] - costs.get(order[0])[s];
            distances[order[0]] = Double.POSITIVE_INFINITY;
            distances[order[order.length - 1]] = Double.POSITIVE_INFINITY;
            for (int k = 1; k < order.length - 1 && range > 0; k++) {
                distances[order[k]] +=
                        (costs.get(order[k + 1])[s] - costs.get(order[k - 1])[s]) / range;
            }
        }
    }
}

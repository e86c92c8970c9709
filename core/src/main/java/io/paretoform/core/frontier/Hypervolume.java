package io.paretoform.core.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The volume that a set of points dominates, counted from a {@link ReferencePoint} in units of its
 * box (Zitzler and Thiele 1998). Exact in any dimension; adding a point never lowers it; dominated
 * and repeated points and points that are not better than the reference in every objective add
 * nothing.
 *
 * <p>Two objectives: a sweep, O(n log n). Three: a sweep over the third that keeps the staircase of
 * the other two, O(n log n). More: the exclusive volumes of While, Bradstreet and Barone ("A Fast
 * Way of Calculating Exact Hypervolumes", IEEE TEC 16(1), 2012), each in one dimension less.
 */
public final class Hypervolume {
    private Hypervolume() {}

    /** The volume, 0 for no points; above 1 when points leave the reference box. */
    public static double of(ReferencePoint reference, Collection<Point> points) {
        List<double[]> boxes = new ArrayList<>();
        for (Point point : points) {
            double[] gains = reference.gains(point);
            if (Arrays.stream(gains).allMatch(gain -> gain > 0)) {
                boxes.add(gains);
            }
        }
        return union(boxes, reference.objectives().size());
    }

    /** The volume of the union of boxes from the origin; only the first d sides count. */
    private static double union(List<double[]> boxes, int d) {
        return switch (d) {
            case 1 -> boxes.stream().mapToDouble(box -> box[0]).max().orElse(0);
            case 2, 3 -> sweep(boxes, d);
            default -> exclusiveVolumes(boxes, d);
        };
    }

    /** Descends the last side while the staircase of the first two grows. */
    private static double sweep(List<double[]> boxes, int d) {
        Staircase staircase = new Staircase();
        if (d == 2) {
            boxes.forEach(box -> staircase.add(box[0], box[1]));
            return staircase.area();
        }
        double volume = 0;
        double height = 0;
        for (double[] box : sortedBySide(boxes, 2).reversed()) {
            volume += staircase.area() * (height - box[2]);
            height = box[2];
            staircase.add(box[0], box[1]);
        }
        return volume + staircase.area() * height;
    }

    /**
     * Adds up what each box has to itself against those that reach at least as far on the last
     * side: that is a prism, so its base is found in one dimension less.
     */
    private static double exclusiveVolumes(List<double[]> boxes, int d) {
        List<double[]> sorted = sortedBySide(boxes, d - 1);
        double volume = 0;
        for (int i = 0; i < sorted.size(); i++) {
            double[] box = sorted.get(i);
            List<double[]> shared = new ArrayList<>();
            for (double[] farther : sorted.subList(i + 1, sorted.size())) {
                addUncovered(shared, intersection(box, farther, d - 1), d - 1);
            }
            volume += box[d - 1] * (product(box, d - 1) - union(shared, d - 1));
        }
        return volume;
    }

    private static List<double[]> sortedBySide(List<double[]> boxes, int side) {
        return boxes.stream().sorted(Comparator.comparingDouble(box -> box[side])).toList();
    }

    private static double[] intersection(double[] a, double[] b, int d) {
        double[] both = new double[d];
        Arrays.setAll(both, side -> Math.min(a[side], b[side]));
        return both;
    }

    /** Adds a box unless another holds it, and drops those that it holds. */
    private static void addUncovered(List<double[]> boxes, double[] box, int d) {
        if (boxes.stream().noneMatch(other -> holds(other, box, d))) {
            boxes.removeIf(other -> holds(box, other, d));
            boxes.add(box);
        }
    }

    private static boolean holds(double[] outer, double[] inner, int d) {
        for (int side = 0; side < d; side++) {
            if (outer[side] < inner[side]) {
                return false;
            }
        }
        return true;
    }

    private static double product(double[] box, int d) {
        double product = 1;
        for (int side = 0; side < d; side++) {
            product *= box[side];
        }
        return product;
    }

    /** The union of rectangles from the origin, as its corners: as x grows, y falls. */
    private static final class Staircase {
        private final TreeMap<Double, Double> corners = new TreeMap<>();
        private double area;

        double area() {
            return area;
        }

        void add(double x, double y) {
            var right = corners.ceilingEntry(x);
            double floor = right == null ? 0 : right.getValue();
            if (floor >= y) {
                return;
            }
            double edge = x;
            var left = corners.floorEntry(x);
            while (left != null && left.getValue() <= y) {
                area += (edge - left.getKey()) * (y - floor);
                edge = left.getKey();
                floor = left.getValue();
                corners.remove(left.getKey());
                left = corners.lowerEntry(edge);
            }
            double start = left == null ? 0 : left.getKey();
            area += (edge - start) * (y - floor);
            corners.put(x, y);
        }
    }
}

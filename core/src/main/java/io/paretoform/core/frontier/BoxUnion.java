package io.paretoform.core.frontier;

/**
 * The volume of a union of boxes from the origin. Three sides: a sweep down the third while the
 * staircase of the other two grows, O(n log n). More: the exclusive volumes of While, Bradstreet
 * and Barone ("A Fast Way of Calculating Exact Hypervolumes", IEEE TEC 16(1), 2012), each in one
 * dimension less, exponential in the number of sides.
 */
final class BoxUnion {
    private BoxUnion() {}

    static double volume(Boxes boxes) {
        return volume(boxes, boxes.dimensions());
    }

    /** Only the first {@code d} sides count. */
    private static double volume(Boxes boxes, int d) {
        return switch (boxes.size()) {
            case 0 -> 0;
            case 1 -> product(boxes, 0, d);
            default -> d == 3 ? sweep(boxes) : exclusiveVolumes(boxes, d);
        };
    }

    private static double sweep(Boxes boxes) {
        double[] z = boxes.side(2);
        int[] upwards = Order.ascending(z, boxes.size());
        Staircase base = new Staircase(boxes.side(0), boxes.side(1), boxes.size());
        double volume = 0;
        for (int k = upwards.length - 1; k >= 0; k--) {
            base.add(upwards[k]);
            volume += base.area() * (z[upwards[k]] - (k == 0 ? 0 : z[upwards[k - 1]]));
        }
        return volume;
    }

    /**
     * Adds up what each box has to itself against those that reach at least as far on the last
     * side: that is a prism, so its base is found in one dimension less.
     */
    private static double exclusiveVolumes(Boxes boxes, int d) {
        double[] last = boxes.side(d - 1);
        int[] upwards = Order.ascending(last, boxes.size());
        Boxes shared = new Boxes(d - 1, boxes.size());
        double volume = 0;
        for (int k = 0; k < upwards.length; k++) {
            int box = upwards[k];
            shared.clear();
            for (int farther = k + 1; farther < upwards.length; farther++) {
                shared.addIntersection(boxes, box, upwards[farther]);
            }
            volume += last[box] * (product(boxes, box, d - 1) - volume(shared, d - 1));
        }
        return volume;
    }

    static double product(Boxes boxes, int box, int d) {
        double product = 1;
        for (int side = 0; side < d; side++) {
            product *= boxes.side(side)[box];
        }
        return product;
    }
}

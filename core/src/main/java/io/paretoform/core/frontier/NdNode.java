package io.paretoform.core.frontier;

/** A node of an {@link NdTree}, and a box that holds the places below it. */
abstract sealed class NdNode<K> permits NdLeaf, NdBranch {
    private final int dimensions;

    /** The lower corner, then the upper; tight until a place is taken out. */
    private final double[] box;

    /** A node of which the box holds no more than this place. */
    NdNode(double[] coordinates) {
        dimensions = coordinates.length;
        box = new double[2 * dimensions];
        System.arraycopy(coordinates, 0, box, 0, dimensions);
        System.arraycopy(coordinates, 0, box, dimensions, dimensions);
    }

    /**
     * Takes out what the coordinates dominate.
     *
     * @return whether a place dominates or equals them; then nothing was taken out
     */
    abstract boolean visit(NdVisit<K> visit);

    /** The node to stand here once a place that is new is below it. */
    abstract NdNode<K> insert(Place<K> place, double[] scale);

    /** Takes a place out, and says whether it was below. */
    abstract boolean remove(Place<K> place);

    abstract boolean isEmpty();

    /** A place below this node, which is not empty. */
    abstract Place<K> any();

    final int dimensions() {
        return dimensions;
    }

    /** Whether something in the box may dominate, equal or be dominated by the coordinates. */
    final boolean meets(double[] coordinates) {
        boolean above = true;
        boolean below = true;
        for (int k = 0; k < dimensions; k++) {
            above &= box[dimensions + k] >= coordinates[k];
            below &= box[k] <= coordinates[k];
        }
        return above || below;
    }

    /** Whether all in the box dominates the coordinates: its worst corner does. */
    final boolean dominates(double[] coordinates) {
        boolean better = false;
        for (int k = 0; k < dimensions; k++) {
            if (box[k] < coordinates[k]) {
                return false;
            }
            better |= box[k] > coordinates[k];
        }
        return better;
    }

    final boolean holds(double[] coordinates) {
        for (int k = 0; k < dimensions; k++) {
            if (coordinates[k] < box[k] || coordinates[k] > box[dimensions + k]) {
                return false;
            }
        }
        return true;
    }

    final void widen(double[] coordinates) {
        for (int k = 0; k < dimensions; k++) {
            box[k] = Math.min(box[k], coordinates[k]);
            box[dimensions + k] = Math.max(box[dimensions + k], coordinates[k]);
        }
    }

    /** By what to multiply differences so that the box has sides of 1; 0 for a side of 0. */
    final double[] scale() {
        double[] scale = new double[dimensions];
        for (int k = 0; k < dimensions; k++) {
            double side = box[dimensions + k] - box[k];
            scale[k] = side > 0 ? 1 / side : 0;
        }
        return scale;
    }

    /** The square of the distance from the middle of the box. */
    final double distance(double[] coordinates, double[] scale) {
        double sum = 0;
        for (int k = 0; k < dimensions; k++) {
            double middle = (box[k] + box[dimensions + k]) / 2;
            double difference = (coordinates[k] - middle) * scale[k];
            sum += difference * difference;
        }
        return sum;
    }
}

package io.paretoform.core.frontier;

/**
 * What the hypervolume of a frontier is counted from and in: a point to be better than, and the
 * size of a box in which every side counts as 1. Fixed once per search and device class and
 * published, so that hypervolumes can be compared.
 *
 * @param objectives what the values mean
 * @param values the point; only what is better than it in every objective adds volume
 * @param extent the length of the box in each objective, in its unit, positive
 */
public record ReferencePoint(Objectives objectives, Point values, Point extent) {
    public ReferencePoint {
        objectives.requireFits(values);
        objectives.requireFits(extent);
        for (int i = 0; i < extent.size(); i++) {
            if (extent.value(i) <= 0) {
                throw new IllegalArgumentException(
                        "extent of "
                                + objectives.get(i).name()
                                + " is "
                                + extent.value(i)
                                + ": expected a positive number");
            }
        }
    }

    /**
     * The box of a search whose first measured result this is: from 0 to that result where more is
     * better, from twice that result to 0 where less is.
     *
     * @throws IllegalArgumentException when a value is not positive
     */
    public static ReferencePoint fixedAt(Objectives objectives, Point first) {
        objectives.requireFits(first);
        double[] values = new double[first.size()];
        double[] extent = new double[first.size()];
        for (int i = 0; i < values.length; i++) {
            switch (objectives.get(i).direction()) {
                case UP -> extent[i] = first.value(i);
                case DOWN -> {
                    values[i] = 2 * first.value(i);
                    extent[i] = values[i];
                }
            }
        }
        return new ReferencePoint(objectives, Point.of(values), Point.of(extent));
    }

    /**
     * How far the point is better than this one in each objective, as a share of the box: at most 0
     * where it is not better, above 1 where it leaves the box. What hypervolumes are made of: the
     * more the better, whichever way the objective goes.
     *
     * @throws IllegalArgumentException when the point does not fit the objectives
     */
    public double[] gains(Point point) {
        objectives.requireFits(point);
        double[] gains = new double[point.size()];
        for (int i = 0; i < gains.length; i++) {
            Direction direction = objectives.get(i).direction();
            gains[i] = direction.gain(point.value(i), values.value(i)) / extent.value(i);
        }
        return gains;
    }
}

package io.paretoform.core.frontier;

/** The gain as the volume of a box less that of what other boxes hold of it. */
record ClippedGain(int objectives, Boxes boxes) implements HypervolumeGain {
    @Override
    public double of(double... gains) {
        Boxes.requireSides(objectives, gains);
        return Boxes.isPositive(gains) ? beyond(gains, boxes, -1) : 0;
    }

    /** What the box of these sides has that no other has, but for the one left out. */
    static double beyond(double[] sides, Boxes others, int leftOut) {
        Boxes shared = new Boxes(others.dimensions(), others.size());
        double volume = 1;
        for (double side : sides) {
            volume *= side;
        }
        for (int other = 0; other < others.size(); other++) {
            if (other != leftOut) {
                shared.addClipped(others, other, sides);
            }
        }
        return Math.max(0, volume - BoxUnion.volume(shared));
    }
}

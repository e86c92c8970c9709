package io.paretoform.core.search;

/**
 * The expected hypervolume improvement of a belief, by the same few draws for all candidates, so
 * that their order is not that of luck: the middles of eight equal shares of a normal distribution,
 * in another order for each objective (a Latin hypercube; McKay et al., Technometrics 21, 1979).
 */
final class GainDraws {
    private static final double[] NORMAL = {
        -1.5341, -0.8871, -0.4888, -0.1573, 0.1573, 0.4888, 0.8871, 1.5341
    };

    /** Odd, so that each runs through all eight. */
    private static final int[] STRIDES = {1, 3, 5, 7};

    /** Doubt of less is none. */
    private static final double CERTAIN = 1e-3;

    private GainDraws() {}

    /** What a candidate is expected to add. */
    static double expected(Belief belief, Standing standing) {
        if (belief.doubt() < CERTAIN) {
            return standing.gain(belief.medians());
        }
        double sum = 0;
        for (int draw = 0; draw < NORMAL.length; draw++) {
            sum += standing.gain(drawn(belief, draw));
        }
        return sum / NORMAL.length;
    }

    /** How far what a member adds is expected to be from what it is believed to add. */
    static double stake(Belief member, Standing others) {
        double believed = others.gain(member.medians());
        double sum = 0;
        for (int draw = 0; draw < NORMAL.length; draw++) {
            sum += Math.abs(others.gain(drawn(member, draw)) - believed);
        }
        return sum / NORMAL.length;
    }

    private static double[] drawn(Belief belief, int draw) {
        double[] values = new double[belief.size()];
        for (int i = 0; i < values.length; i++) {
            int at = (draw * STRIDES[i % STRIDES.length] + i / STRIDES.length) % NORMAL.length;
            values[i] = belief.value(i, NORMAL[at]);
        }
        return values;
    }
}

package io.paretoform.core.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of the time during which a model was timed.
 *
 * @param steady whether it was warm when it began
 * @param othersCpu processor time of everything else, in cores
 * @param stolenCpu processor time that the host took, in cores
 * @param ownCpu processor time of the measuring process, in cores
 * @param threads threads that compute
 * @param throttled times a measured core was slowed down for heat
 */
public record Disturbances(
        boolean steady,
        double othersCpu,
        double stolenCpu,
        double ownCpu,
        int threads,
        long throttled) {
    private static final double MOST_OTHERS = 0.5;
    private static final double MOST_STOLEN = 0.02;
    private static final double LEAST_OWN = 0.97;
    private static final double MOST_JUMP = 0.03;

    /** Jumps that would come by chance once in a thousand measurements are taken for real. */
    private static final double JUMP_BY_CHANCE = 0.001;

    /**
     * What speaks against these timed runs (ms, in order), in the order of {@link Interference}.
     */
    public List<Interference> judge(double[] millis) {
        List<Interference> found = new ArrayList<>();
        add(found, !steady, Interference.NEVER_STEADY);
        add(found, othersCpu > MOST_OTHERS, Interference.OTHERS_CPU);
        add(found, stolenCpu > MOST_STOLEN, Interference.STOLEN_CPU);
        add(found, ownCpu < LEAST_OWN * Math.min(1, threads), Interference.CORES_LOST);
        add(found, throttled > 0, Interference.THROTTLED);
        add(found, jumps(millis), Interference.JUMP);
        return List.copyOf(found);
    }

    private static boolean jumps(double[] millis) {
        if (millis.length < 2) {
            return false;
        }
        Changepoint jump = Changepoint.of(millis);
        return jump.probability() < JUMP_BY_CHANCE && Math.abs(jump.change()) > MOST_JUMP;
    }

    private static void add(List<Interference> found, boolean is, Interference what) {
        if (is) {
            found.add(what);
        }
    }
}

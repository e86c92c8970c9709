package io.paretoform.core.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a machine tells of itself, and what happened while a small piece of work was done over and
 * over on the core that is measured on.
 *
 * @param disturbances of the time in which the pieces were done
 * @param involuntarySwitches times in it that the working thread lost its core
 * @param piecesMs time that each piece took, in order
 */
public record MachineFacts(
        Cores cores,
        Settings settings,
        State state,
        Disturbances disturbances,
        long involuntarySwitches,
        List<Double> piecesMs) {
    public MachineFacts {
        piecesMs = List.copyOf(piecesMs);
        Requires.that(piecesMs.size() >= 2, "pieces", piecesMs.size(), "at least 2");
    }

    /**
     * Who has which cores.
     *
     * @param measured the core kept for measuring, if there is another
     * @param others cores for everything else
     * @param pinned whether each can be kept to its own
     */
    public record Cores(Optional<Integer> measured, int others, boolean pinned) {}

    /**
     * What somebody has set, where the machine tells.
     *
     * @param governor what chooses the measured core's frequency
     * @param siblings whether cores share their units with another (SMT)
     * @param cpuLimit processor time that we may use, in cores
     * @param memoryLimit memory that we may use, in bytes
     */
    public record Settings(
            Optional<String> governor,
            Optional<Boolean> siblings,
            OptionalDouble cpuLimit,
            OptionalLong memoryLimit) {}

    /**
     * How it is now.
     *
     * @param load programs that wanted a core, averaged over the last minute
     * @param temperature of the hottest part, in degrees Celsius, where the machine tells
     */
    public record State(
            double load, long memoryAvailable, long swapUsed, OptionalDouble temperature) {}

    double[] pieces() {
        return piecesMs.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

package io.paretoform.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the frontier of one search grew.
 *
 * @param looks ascending by time, not empty
 */
record SearchCourse(Label label, List<Look> looks) {
    /**
     * Which search it is.
     *
     * @param begun when its first job that has a result was made
     */
    record Label(String search, String strategy, long seed, Instant begun) {
        String name() {
            return strategy + ", seed " + seed;
        }
    }

    /**
     * A moment of it.
     *
     * @param measurements results until then
     * @param seconds since it began
     * @param hypervolume as a share of what all searches found together
     */
    record Look(int measurements, double seconds, double hypervolume) {}

    Look last() {
        return looks.getLast();
    }

    /** The first look that has this hypervolume. */
    Optional<Look> reaching(double hypervolume) {
        return looks.stream().filter(look -> look.hypervolume() >= hypervolume).findFirst();
    }

    /** The hypervolume it had after so many seconds. */
    double after(double seconds) {
        return looks.stream()
                .filter(look -> look.seconds() <= seconds)
                .reduce((earlier, later) -> later)
                .map(Look::hypervolume)
                .orElse(0.0);
    }
}

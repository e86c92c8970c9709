package io.paretoform.core.measure;

/**
 * How fit a machine is in one respect.
 *
 * @param seen what was found
 * @param advice what would improve it; empty where nothing needs to be, or nobody knows
 */
public record Finding(Aspect aspect, Fitness fitness, String seen, String advice) {
    static Finding of(Aspect aspect, Fitness fitness, String seen) {
        return switch (fitness) {
            case OK, UNKNOWN -> new Finding(aspect, fitness, seen, "");
            case COULD_BE_BETTER, UNFIT -> new Finding(aspect, fitness, seen, aspect.advice());
        };
    }

    /** The machine does not tell. */
    static Finding unknown(Aspect aspect) {
        return of(aspect, Fitness.UNKNOWN, "not told");
    }
}

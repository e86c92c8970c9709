package io.paretoform.frontier.life;

import io.paretoform.contracts.FailureReason;
import java.util.Optional;

/**
 * How far a search is on one device class.
 *
 * @param results answers to its jobs; failures count
 * @param exhausted whether nothing is left to propose, nor any held result to be measured again
 * @param reason why there is no use in measuring more, where that is why nothing is left
 * @param onlyFailure the reason that all its results have, if none of them is a measurement
 */
public record ClassProgress(
        long results,
        boolean exhausted,
        Optional<String> reason,
        Optional<FailureReason> onlyFailure) {
    /** Nothing measured yet. */
    public static final ClassProgress NONE =
            new ClassProgress(0, false, Optional.empty(), Optional.empty());
}

package io.paretoform.frontier.store;

import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.RemeasurementRequested;
import java.util.Optional;

/**
 * What followed from the first result of a job.
 *
 * @param doubt the request for another attempt, if the result is held: too far from what others
 *     predict to count before that attempt
 */
public record Taken(FrontierChange change, Optional<RemeasurementRequested> doubt) {
    public boolean isHeld() {
        return doubt.isPresent();
    }
}

package io.paretoform.core.search;

import java.time.Duration;

/**
 * When the generator makes the next batch: often enough that no pool runs empty and proposals
 * follow the frontier, seldom enough that it does not disturb the measurements.
 *
 * @param maxAhead proposed candidates without a result on the slowest device class at which it
 *     stops in any case
 * @param aheadPerResult proposed candidates per result on the fastest at which it stops in any
 *     case; the first batches count as having one
 * @param resultsPerBatch results after which the frontier has moved enough to propose from it
 * @param lowWater candidates without a result below which a pool could be empty
 * @param patience quiet after which a pool may have been lost or have dropped what it had
 */
public record Pacing(
        long maxAhead,
        long aheadPerResult,
        long resultsPerBatch,
        long lowWater,
        Duration patience) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** For strategies that learn from every result. */
    public static final Pacing LEARNING = new Pacing(Long.MAX_VALUE, 1_000, 5, 20, PATIENCE);

    /**
     * For strategies that propose each candidate once: a pool must never be full, for what it drops
     * is gone.
     */
    public static final Pacing ONCE =
            new Pacing(WaitingRoom.CAPACITY / 2, 1_000, Long.MAX_VALUE, 20, PATIENCE);

    /**
     * For strategies that wait until all of a generation is measured; but not for ever, for a pool
     * may have been lost.
     */
    public static final Pacing GENERATIONS =
            new Pacing(WaitingRoom.CAPACITY / 2, 1_000, Long.MAX_VALUE, 1, Duration.ofMinutes(1));

    /** Whether the next batch is to be made now. */
    public boolean isDue(Progress progress) {
        if (progress.exhausted()) {
            return false;
        }
        return progress.proposed() == 0 || (hasRoom(progress) && isWanted(progress));
    }

    /** The pool of the slowest class is fullest; one without workers must not stop the others. */
    private boolean hasRoom(Progress progress) {
        return progress.proposed() - progress.fewestResults() < maxAhead
                && progress.proposed() < aheadPerResult * (progress.mostResults() + 1);
    }

    /** Seen from the fastest class, of which the pool is emptiest. */
    private boolean isWanted(Progress progress) {
        return progress.proposed() - progress.mostResults() < lowWater
                || progress.resultsSinceBatch() >= resultsPerBatch
                || progress.quiet().compareTo(patience) >= 0;
    }
}

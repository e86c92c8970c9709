package io.paretoform.core.search;

import java.time.Duration;

/**
 * What stands when it is decided how many jobs of a search to release to a device class.
 *
 * @param state only a running search releases
 * @param outstanding jobs without a result
 * @param liveWorkers workers of the class that were heard of lately
 * @param admitted jobs released so far, whatever became of them
 * @param elapsed time spent running since the first job
 */
public record Admission(
        SearchState state, int outstanding, int liveWorkers, int admitted, Duration elapsed) {
    public Admission {
        requireCount("outstanding", outstanding);
        requireCount("live_workers", liveWorkers);
        requireCount("admitted", admitted);
    }

    /**
     * How many more may be released now: until one waits behind those that the workers have, so
     * that none idles and none is decided earlier than it must be; none for no worker.
     */
    public int releasable(Budget budget) {
        if (state != SearchState.RUNNING || liveWorkers == 0) {
            return 0;
        }
        int free = Math.max(0, liveWorkers + 1 - outstanding);
        return Math.min(free, budget.remaining(admitted, elapsed));
    }

    private static void requireCount(String field, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(field + " " + value + ": expected at least 0");
        }
    }
}

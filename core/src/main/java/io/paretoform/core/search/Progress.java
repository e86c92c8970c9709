package io.paretoform.core.search;

import java.time.Duration;

/**
 * How far a search has come, as its generator sees it. A search on several device classes has
 * results from each; a failure is a result.
 *
 * @param proposed different candidates proposed so far
 * @param mostResults results of the device class that has most
 * @param fewestResults results of the device class that has fewest
 * @param resultsSinceBatch results of all classes since the last batch was made
 * @param quiet time since the last result or batch, whichever came later
 * @param exhausted whether the last proposal said that there is nothing left
 */
public record Progress(
        long proposed,
        long mostResults,
        long fewestResults,
        long resultsSinceBatch,
        Duration quiet,
        boolean exhausted) {
    /** Before the first batch. */
    public static final Progress NONE = new Progress(0, 0, 0, 0, Duration.ZERO, false);

    public Progress {
        if (fewestResults < 0 || mostResults < fewestResults) {
            throw new IllegalArgumentException(
                    "results "
                            + fewestResults
                            + " to "
                            + mostResults
                            + ": expected at least 0, in ascending order");
        }
    }
}

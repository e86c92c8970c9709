package io.paretoform.frontier.rest;

import io.paretoform.frontier.store.PlotRow;
import java.util.Map;
import java.util.Set;

/**
 * What measurements are to their frontier, as {@link io.paretoform.contracts.rest.PointsView}
 * numbers it.
 *
 * @param members the jobs that made the members of now
 * @param newest the newest attempt at each candidate that was measured more than once
 */
record PlotStates(Set<String> members, Map<Candidate, Integer> newest) {
    private static final int DOMINATED = 0;
    private static final int MEMBER = 1;
    private static final int BASELINE = 2;
    private static final int HELD = 3;
    private static final int SUPERSEDED = 4;

    /** A candidate on a device class. */
    record Candidate(String deviceClass, String candidate) {}

    int of(PlotRow row) {
        if (isSuperseded(row)) {
            return SUPERSEDED;
        }
        if (row.baseline()) {
            return BASELINE;
        }
        if (row.held()) {
            return HELD;
        }
        return members.contains(row.job()) ? MEMBER : DOMINATED;
    }

    private boolean isSuperseded(PlotRow row) {
        if (newest.isEmpty()) {
            return false;
        }
        Integer attempt = newest.get(new Candidate(row.deviceClass(), row.candidate()));
        return attempt != null && row.attempt() < attempt;
    }
}

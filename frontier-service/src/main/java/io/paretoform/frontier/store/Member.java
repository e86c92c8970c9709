package io.paretoform.frontier.store;

import io.paretoform.core.frontier.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A member of a frontier, without what only its message holds. */
public final class Member {
    /** Of the intervals that are measured. */
    private static final double CONFIDENCE = 0.95;

    private final String job;
    private final String candidate;
    private final String deviceClass;
    private final Map<String, Double> values;
    private final double[] figures;

    /**
     * What a row of the database says.
     *
     * @param objectives value by name as JSON
     * @param figures value, lower and upper end of each objective of the search
     */
    public Member(
            String job, String candidate, String deviceClass, String objectives, double[] figures) {
        this.job = job;
        this.candidate = candidate;
        this.deviceClass = deviceClass;
        this.values = Stored.values(objectives);
        this.figures = figures;
    }

    public String job() {
        return job;
    }

    /** The candidate's id in hexadecimal digits. */
    public String candidate() {
        return candidate;
    }

    public String deviceClass() {
        return deviceClass;
    }

    /** What was measured by objective name, in the objective's unit. */
    public Map<String, Double> values() {
        return values;
    }

    /** What is believed of each objective of the search, in their order. */
    public List<Estimate> estimates() {
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < figures.length; i += Figures.OF_EACH) {
            estimates.add(Estimate.of(figures[i + 1], figures[i], figures[i + 2], CONFIDENCE));
        }
        return estimates;
    }
}

package io.paretoform.contracts.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementConditions;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.measure.Interval;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An architecture with what was measured of it on one device class; an element of {@code
 * frontier.json}.
 *
 * @param device the device class
 * @param search in which search
 * @param attempt counts the measurements of the architecture in that search and device class
 * @param figures each objective under its name, with {@code _low} and {@code _high} of its 95 %
 *     interval
 * @param samplesMs every timed pass in order
 * @param nonDominated the probability that no other member of its frontier dominates it in truth,
 *     given the intervals; missing where it was not asked for
 */
public record MeasuredArchitecture(
        ArchitectureId id,
        Architecture architecture,
        String device,
        String search,
        int attempt,
        boolean baseline,
        @JsonAnyGetter @JsonAnySetter @JsonDeserialize(contentUsing = FigureReader.class)
                Map<String, Number> figures,
        List<Double> samplesMs,
        MeasurementConditions conditions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double nonDominated) {
    private static final String LOW = "_low";
    private static final String HIGH = "_high";

    public MeasuredArchitecture {
        Map<String, Number> own = new LinkedHashMap<>(figures);
        own.values().removeIf(FigureReader::isNone);
        figures = Collections.unmodifiableMap(own);
    }

    public static MeasuredArchitecture of(Measured measured) {
        return new MeasuredArchitecture(
                measured.job().candidate(),
                measured.job().architecture(),
                measured.job().deviceClass(),
                measured.job().search(),
                measured.job().attempt(),
                measured.job().baseline(),
                figures(measured.objectives()),
                measured.samplesMs(),
                measured.conditions(),
                null);
    }

    /** The same with the probability that it belongs on its frontier. */
    public MeasuredArchitecture withNonDominated(double probability) {
        return new MeasuredArchitecture(
                id,
                architecture,
                device,
                search,
                attempt,
                baseline,
                figures,
                samplesMs,
                conditions,
                probability);
    }

    /** Whether this objective was measured. */
    public boolean has(Objective objective) {
        return figures.containsKey(objective.name());
    }

    /**
     * What was measured of this objective, in its unit.
     *
     * @throws IllegalArgumentException when nothing was
     */
    public Interval interval(Objective objective) {
        double value = value(objective);
        return new Interval(
                figures.getOrDefault(objective.name() + LOW, value).doubleValue(),
                value,
                figures.getOrDefault(objective.name() + HIGH, value).doubleValue());
    }

    /** The same without its interval. */
    public double value(Objective objective) {
        Number value = figures.get(objective.name());
        if (value == null) {
            throw new IllegalArgumentException(
                    "architecture "
                            + id
                            + " measured by "
                            + figures.keySet()
                            + ": expected "
                            + objective.name()
                            + " among them");
        }
        return value.doubleValue();
    }

    private static Map<String, Number> figures(Map<String, Interval> objectives) {
        Map<String, Number> figures = new LinkedHashMap<>();
        new TreeMap<>(objectives)
                .forEach((name, interval) -> {
                    figures.put(name, number(interval.value()));
                    figures.put(name + LOW, number(interval.low()));
                    figures.put(name + HIGH, number(interval.high()));
                });
        return figures;
    }

    /** Counts without a fraction and exponent. */
    private static Number number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return (long) value;
        }
        return value;
    }
}

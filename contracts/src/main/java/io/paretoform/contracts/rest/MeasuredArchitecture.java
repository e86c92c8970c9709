package io.paretoform.frontier.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementConditions;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.measure.Interval;
import io.paretoform.frontier.store.MeasurementRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An architecture as it was measured.
 *
 * @param search in which search
 * @param attempt counts the measurements of the architecture in that search and device class
 * @param figures each objective under its name, with {@code _low} and {@code _high} of its interval
 */
public record MeasurementView(
        ArchitectureId id,
        Architecture architecture,
        String device,
        String search,
        int attempt,
        boolean baseline,
        @JsonAnyGetter Map<String, Number> figures,
        List<Double> samplesMs,
        MeasurementConditions conditions) {

    static MeasurementView of(MeasurementRow row) {
        Measured measured = (Measured) row.result();
        return new MeasurementView(
                measured.job().candidate(),
                measured.job().architecture(),
                measured.job().deviceClass(),
                measured.job().search(),
                measured.job().attempt(),
                measured.job().baseline(),
                figures(measured.objectives()),
                measured.samplesMs(),
                measured.conditions());
    }

    private static Map<String, Number> figures(Map<String, Interval> objectives) {
        Map<String, Number> figures = new LinkedHashMap<>();
        new TreeMap<>(objectives)
                .forEach((name, interval) -> {
                    figures.put(name, number(interval.value()));
                    figures.put(name + "_low", number(interval.low()));
                    figures.put(name + "_high", number(interval.high()));
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

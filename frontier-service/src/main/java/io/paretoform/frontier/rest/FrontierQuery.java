package io.paretoform.frontier.rest;

import io.paretoform.core.frontier.Objective;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Which members of a frontier are asked for: at least as good as a bound in every objective that
 * has one.
 */
record FrontierQuery(Map<Objective, Double> bounds) {
    FrontierQuery {
        bounds = Map.copyOf(bounds);
    }

    static FrontierQuery of(
            OptionalDouble maxLatencyMs,
            OptionalDouble maxMemoryBytes,
            OptionalDouble minDecoderParameters) {
        Map<Objective, Double> bounds = new LinkedHashMap<>();
        maxLatencyMs.ifPresent(bound -> bounds.put(Objective.LATENCY_MS, bound));
        maxMemoryBytes.ifPresent(bound -> bounds.put(Objective.PEAK_MEMORY_BYTES, bound));
        minDecoderParameters.ifPresent(bound -> bounds.put(Objective.DECODER_PARAMETERS, bound));
        return new FrontierQuery(bounds);
    }

    /** Whether these values keep every bound; one without the objective's value does not. */
    boolean admits(Map<String, Double> values) {
        return bounds.entrySet().stream()
                .allMatch(bound -> {
                    Double value = values.get(bound.getKey().name());
                    return value != null
                            && switch (bound.getKey().direction()) {
                                case UP -> value >= bound.getValue();
                                case DOWN -> value <= bound.getValue();
                            };
                });
    }
}

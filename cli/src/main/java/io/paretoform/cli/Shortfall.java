package io.paretoform.cli;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.core.frontier.Bound;
import io.paretoform.exports.text.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** By how much what was measured misses the bounds of a search, for a person. */
record Shortfall(List<Bound> bounds) {
    Shortfall {
        bounds = List.copyOf(bounds);
    }

    /** The bounds as they are given: {@code latency_ms<=20, decoder_parameters>=50000000}. */
    static String text(List<Bound> bounds) {
        return bounds.stream().map(Bound::toString).collect(Collectors.joining(", "));
    }

    /** That nothing is on the frontier, and the best of each bound that nothing keeps. */
    List<String> lines(List<MeasuredArchitecture> measured) {
        if (bounds.isEmpty()) {
            return List.of("nothing on it yet");
        }
        List<String> lines = new ArrayList<>(List.of("nothing measured keeps them"));
        for (Bound bound : bounds) {
            Figure figure = new Figure(bound.objective());
            measured.stream()
                    .filter(one -> one.has(bound.objective()))
                    .min(figure.bestFirst())
                    .map(best -> best.value(bound.objective()))
                    .filter(value -> !bound.admits(Map.of(bound.objective().name(), value)))
                    .ifPresent(value ->
                            lines.add(bound + ": the best measured is " + figure.text(value)));
        }
        return lines;
    }
}

package io.paretoform.cli;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.core.frontier.Objective;
import io.paretoform.exports.text.Figure;
import java.util.ArrayList;
import java.util.List;

/**
 * What a search found on one device class.
 *
 * @param frontier by decoder parameters, the most first
 * @param baselines measured for comparison
 * @param dominated measured, but neither of these
 */
record DeviceResults(
        String device,
        List<MeasuredArchitecture> frontier,
        List<MeasuredArchitecture> baselines,
        List<MeasuredArchitecture> dominated) {
    DeviceResults {
        frontier =
                frontier.stream()
                        .sorted(
                                new Figure(Objective.DECODER_PARAMETERS)
                                        .bestFirst()
                                        .thenComparing(
                                                new Figure(Objective.LATENCY_MS).bestFirst()))
                        .toList();
        baselines = List.copyOf(baselines);
        dominated = List.copyOf(dominated);
    }

    /** Members that none with as many decoder parameters beats in latency, the largest first. */
    List<MeasuredArchitecture> fastest() {
        List<MeasuredArchitecture> fastest = new ArrayList<>();
        for (MeasuredArchitecture one : frontier) {
            if (fastest.isEmpty() || latency(one) < latency(fastest.getLast())) {
                fastest.add(one);
            }
        }
        return fastest;
    }

    private static double latency(MeasuredArchitecture one) {
        return one.value(Objective.LATENCY_MS);
    }
}

package io.paretoform.cli;

import java.util.ArrayList;
import java.util.Comparator;
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
                                Comparator.comparingLong(MeasuredArchitecture::decoderParameters)
                                        .reversed()
                                        .thenComparingDouble(MeasuredArchitecture::latencyMs))
                        .toList();
        baselines = List.copyOf(baselines);
        dominated = List.copyOf(dominated);
    }

    /** Members that none with as many decoder parameters beats in latency, the largest first. */
    List<MeasuredArchitecture> fastest() {
        List<MeasuredArchitecture> fastest = new ArrayList<>();
        for (MeasuredArchitecture one : frontier) {
            if (fastest.isEmpty() || one.latencyMs() < fastest.getLast().latencyMs()) {
                fastest.add(one);
            }
        }
        return fastest;
    }
}

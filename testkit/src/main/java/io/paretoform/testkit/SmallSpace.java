package io.paretoform.testkit;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaces;
import java.util.Comparator;
import java.util.List;

/**
 * A space small enough to measure whole, and the frontier that the {@link FakeDevice} has on it, by
 * brute force.
 */
public final class SmallSpace {
    /** The space as a file would hold it: 40 architectures. */
    public static final String YAML =
            """
            name: small
            backbone: gpt2
            vocab_size: 64
            n_positions: 192
            n_layer: {from: 1, to: 2}
            d_model: [32, 64]
            per_layer:
              n_head: [2, 4]
              d_inner: [128, 192]
            baselines: []
            """;

    private static final SearchSpace SPACE = SearchSpaces.parse("small.yaml", YAML);

    private SmallSpace() {}

    /** A member and what the fake device makes of it. */
    public record Truth(
            ArchitectureId id, double decoderParameters, double latencyMs, double peakMemoryBytes) {
        static Truth of(Architecture architecture) {
            return new Truth(
                    architecture.id(),
                    ArchitectureCounts.of(architecture).decoderParameters(),
                    FakeDevice.latencyMs(architecture.id()),
                    FakeDevice.peakMemoryBytes(architecture.id()));
        }

        boolean dominates(Truth other) {
            boolean asGood =
                    decoderParameters >= other.decoderParameters
                            && latencyMs <= other.latencyMs
                            && peakMemoryBytes <= other.peakMemoryBytes;
            boolean better =
                    decoderParameters > other.decoderParameters
                            || latencyMs < other.latencyMs
                            || peakMemoryBytes < other.peakMemoryBytes;
            return asGood && better;
        }
    }

    public static SearchSpace space() {
        return SPACE;
    }

    /** How many architectures it holds. */
    public static int size() {
        return (int) SPACE.enumerate().count();
    }

    /** The non-dominated ones, by comparing every pair; sorted by id. */
    public static List<Truth> frontier() {
        List<Truth> all = SPACE.enumerate().map(Truth::of).toList();
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> other.dominates(one)))
                .sorted(Comparator.comparing(Truth::id))
                .toList();
    }
}

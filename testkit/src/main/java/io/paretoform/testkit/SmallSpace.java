package io.paretoform.testkit;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaces;
import java.util.List;

/**
 * A space small enough to measure whole, and the frontier that the {@link FakeDevice} has on it, by
 * brute force.
 *
 * @param space what is searched
 */
public record SmallSpace(SearchSpace space) {
    /** 12 architectures of one layer. */
    public static final SmallSpace TINY = withLayers(1);

    /** 84 architectures of one or two layers. */
    public static final SmallSpace SMALL = withLayers(2);

    /** A member and what the fake device makes of it. */
    private record Truth(
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

    private static SmallSpace withLayers(int most) {
        String yaml =
                """
                name: small
                backbone: gpt2
                vocab_size: 64
                n_positions: 192
                n_layer: {from: 1, to: MOST}
                d_model: [32, 64]
                per_layer:
                  n_head: [2, 4]
                  d_inner: [128, 192, 256]
                baselines: []
                """;
        return new SmallSpace(
                SearchSpaces.parse("small.yaml", yaml.replace("MOST", Integer.toString(most))));
    }

    /** How many architectures it holds. */
    public int size() {
        return (int) space.enumerate().count();
    }

    /** The ids of the non-dominated ones, by comparing every pair; sorted. */
    public List<ArchitectureId> frontier() {
        List<Truth> all = space.enumerate().map(Truth::of).toList();
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> other.dominates(one)))
                .map(Truth::id)
                .sorted()
                .toList();
    }
}

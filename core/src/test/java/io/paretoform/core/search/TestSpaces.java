package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.space.GeneRange;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SpaceDefinition;
import io.paretoform.core.space.SpaceRules;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Spaces and a baseline for the tests of strategies. */
final class TestSpaces {
    static final Architecture BASELINE = Presets.named("gpt2-16-layer").orElseThrow();

    /** 3 widths x (2 x 4 with one layer, (2 x 4)^2 with two). */
    static final int SMALL_SIZE = 3 * (8 + 64);

    private TestSpaces() {}

    static SearchSpace small() {
        return gpt2(
                List.of(1, 2), List.of(64, 128, 256), List.of(2, 4), List.of(256, 512, 768, 1024));
    }

    /** Of about 10^30. */
    static SearchSpace large() {
        return gpt2(steps(2, 16, 1), steps(64, 1024, 64), List.of(2, 4, 8), steps(128, 4096, 64));
    }

    private static SearchSpace gpt2(
            List<Integer> layers, List<Integer> widths, List<Integer> heads, List<Integer> inner) {
        Map<Gene, GeneRange> ranges = new EnumMap<>(Gene.class);
        ranges.put(Gene.VOCAB_SIZE, GeneRange.of(Gene.VOCAB_SIZE, false, List.of(50_257)));
        ranges.put(Gene.N_POSITIONS, GeneRange.of(Gene.N_POSITIONS, false, List.of(192)));
        ranges.put(Gene.N_LAYER, GeneRange.of(Gene.N_LAYER, false, layers));
        ranges.put(Gene.D_MODEL, GeneRange.of(Gene.D_MODEL, false, widths));
        ranges.put(Gene.N_HEAD, GeneRange.of(Gene.N_HEAD, true, heads));
        ranges.put(Gene.D_INNER, GeneRange.of(Gene.D_INNER, true, inner));
        return new SearchSpace(
                new SpaceDefinition("test", Backbone.GPT2, ranges, SpaceRules.NONE, List.of()));
    }

    private static List<Integer> steps(int from, int to, int step) {
        return IntStream.iterate(from, value -> value <= to, value -> value + step)
                .boxed()
                .toList();
    }
}

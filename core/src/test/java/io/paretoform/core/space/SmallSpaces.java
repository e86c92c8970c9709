package io.paretoform.core.space;

import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Gene;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary spaces of at most some thousand candidates, of which the rules may leave none. */
final class SmallSpaces {
    private SmallSpaces() {}

    static Arbitrary<SpaceDefinition> any() {
        return Combinators.combine(Arbitraries.of(Backbone.class), ranges(), rules())
                .as(SmallSpaces::space);
    }

    /** Widths of heads change the count, so no bounds go with them. */
    private static SpaceDefinition space(
            Backbone backbone, Map<Gene, GeneRange> ranges, SpaceRules rules) {
        ranges.keySet().retainAll(backbone.genes());
        SpaceRules kept =
                ranges.containsKey(Gene.D_HEAD)
                        ? new SpaceRules(
                                rules.innerPerModel(), ParameterBounds.ANY, ParameterBounds.ANY)
                        : rules;
        return new SpaceDefinition("small", backbone, ranges, kept, List.of());
    }

    private static Arbitrary<Map<Gene, GeneRange>> ranges() {
        Arbitrary<List<Integer>> layers = some(2, 1, 2, 3);
        Arbitrary<List<Integer>> widths = some(3, 8, 12, 20, 30);
        Arbitrary<List<Integer>> embeds = some(3, GeneRange.AS_D_MODEL, 8, 20);
        Arbitrary<List<Integer>> heads = some(2, 1, 2, 3, 4);
        Arbitrary<List<Integer>> inners = some(4, 8, 16, 24, 32, 40, 57);
        Arbitrary<Integer> eachLayer = Arbitraries.integers().between(0, 3);
        Arbitrary<Map<Gene, GeneRange>> published =
                Combinators.combine(layers, widths, embeds, heads, inners, eachLayer)
                        .as(SmallSpaces::ranges);
        Arbitrary<List<Integer>> headWidths =
                Arbitraries.oneOf(some(2, 4, 5, 10), Arbitraries.just(List.of()));
        return Combinators.combine(published, headWidths, some(2, 0, 1))
                .as((ranges, headWidth, bias) -> {
                    if (!headWidth.isEmpty()) {
                        ranges.put(Gene.D_HEAD, GeneRange.of(Gene.D_HEAD, false, headWidth));
                    }
                    ranges.put(Gene.BIAS, GeneRange.of(Gene.BIAS, false, bias));
                    return ranges;
                });
    }

    private static Map<Gene, GeneRange> ranges(
            List<Integer> layers,
            List<Integer> widths,
            List<Integer> embeds,
            List<Integer> heads,
            List<Integer> inners,
            int eachLayer) {
        Map<Gene, GeneRange> ranges = new EnumMap<>(Gene.class);
        ranges.put(Gene.VOCAB_SIZE, GeneRange.of(Gene.VOCAB_SIZE, false, List.of(50)));
        ranges.put(Gene.N_LAYER, GeneRange.of(Gene.N_LAYER, false, layers));
        ranges.put(Gene.D_MODEL, GeneRange.of(Gene.D_MODEL, false, widths));
        ranges.put(Gene.D_EMBED, GeneRange.of(Gene.D_EMBED, false, embeds));
        ranges.put(Gene.N_HEAD, GeneRange.of(Gene.N_HEAD, eachLayer % 2 == 0, heads));
        ranges.put(Gene.D_INNER, GeneRange.of(Gene.D_INNER, eachLayer < 2, inners));
        return ranges;
    }

    private static Arbitrary<SpaceRules> rules() {
        Arbitrary<BigDecimal> ratio = Arbitraries.of("0", "1", "1.7", "3").map(BigDecimal::new);
        Arbitrary<ParameterBounds> bounds =
                Combinators.combine(
                                Arbitraries.longs().between(0, 15_000),
                                Arbitraries.longs().between(500, 15_000))
                        .as((from, width) -> new ParameterBounds(from, from + width));
        Arbitrary<ParameterBounds> either =
                Arbitraries.oneOf(bounds, Arbitraries.just(ParameterBounds.ANY));
        return Combinators.combine(ratio, either, either).as(SpaceRules::new);
    }

    private static Arbitrary<List<Integer>> some(int most, Integer... values) {
        return Arbitraries.of(values).list().ofMinSize(1).ofMaxSize(most);
    }
}

package io.paretoform.core.architecture;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary architectures of both backbones, adaptive and plain. */
final class Architectures {
    private Architectures() {}

    static Arbitrary<Architecture> any() {
        return Arbitraries.of(Backbone.class).flatMap(Architectures::of);
    }

    static Arbitrary<Architecture> of(Backbone backbone) {
        return Arbitraries.integers().between(1, 6).flatMap(nLayer -> of(backbone, nLayer));
    }

    private static Arbitrary<Architecture> of(Backbone backbone, int nLayer) {
        Arbitrary<List<Integer>> heads = perLayer(1, 8, nLayer);
        Arbitrary<List<Integer>> inners = perLayer(1, 4096, nLayer);
        Arbitrary<Integer> flags = Arbitraries.integers().between(0, 31);
        return Combinators.combine(widths(), heads, inners, Arbitraries.of(1, 2, 4), flags)
                .as((widths, nHead, dInner, divVal, flag) -> {
                    Map<Gene, List<Integer>> genes = new EnumMap<>(widths);
                    genes.put(Gene.N_LAYER, List.of(nLayer));
                    genes.put(Gene.N_HEAD, nHead);
                    genes.put(Gene.D_INNER, dInner);
                    genes.put(Gene.DIV_VAL, List.of(divVal));
                    addFlags(backbone, genes, flag);
                    return Architecture.of(backbone, genes);
                });
    }

    private static Arbitrary<List<Integer>> perLayer(int least, int greatest, int nLayer) {
        return Arbitraries.integers().between(least, greatest).list().ofSize(nLayer);
    }

    private static Arbitrary<Map<Gene, List<Integer>>> widths() {
        Arbitrary<Integer> vocabulary = Arbitraries.of(1000, 30_000, 50_257, 267_736);
        Arbitrary<Integer> width = Arbitraries.integers().between(1, 1024);
        return Combinators.combine(vocabulary, width, width)
                .as((vocabSize, dModel, dEmbed) -> {
                    Map<Gene, List<Integer>> genes = new LinkedHashMap<>();
                    genes.put(Gene.VOCAB_SIZE, List.of(vocabSize));
                    genes.put(Gene.D_MODEL, List.of(dModel));
                    if (dEmbed % 2 == 0) {
                        genes.put(Gene.D_EMBED, List.of(dEmbed));
                    }
                    return genes;
                });
    }

    /**
     * Five bits: four ties, and whether to give them (GPT-2) or the shared biases; two of them also
     * say whether GPT-2 has heads of a width of their own, or no biases.
     */
    private static void addFlags(Backbone backbone, Map<Gene, List<Integer>> genes, int flags) {
        List<Integer> ties = List.of(flags & 1, (flags >> 1) & 1, (flags >> 2) & 1, flags >> 3 & 1);
        boolean fifth = flags > 15;
        if (backbone.alwaysAdaptiveOutput() || fifth) {
            genes.put(Gene.TIE_PROJS, ties);
        }
        switch (backbone) {
            case GPT2 -> {
                genes.put(Gene.D_HEAD, List.of((flags & 1) * 64));
                genes.put(Gene.BIAS, List.of((flags >> 1) & 1));
            }
            case TRANSFORMER_XL -> genes.put(Gene.UNTIE_R, List.of(fifth ? 1 : 0));
        }
    }
}

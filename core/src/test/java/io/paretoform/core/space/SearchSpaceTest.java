package io.paretoform.core.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.count.ArchitectureCounts;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SearchSpaceTest {
    private static final SearchSpace GPT2 = SearchSpaces.builtIn("gpt2").orElseThrow();
    private static final SearchSpace XL = SearchSpaces.builtIn("transformer-xl").orElseThrow();

    @Test
    void sameSeedSameSearch() {
        assertThat(walk(new SplittableRandom(3))).isEqualTo(walk(new SplittableRandom(3)));
        assertThat(walk(new SplittableRandom(3))).isNotEqualTo(walk(new SplittableRandom(4)));
    }

    private static List<Architecture> walk(RandomGenerator random) {
        return Stream.iterate(
                        XL.sample(random),
                        parent ->
                                XL.mutate(
                                        XL.crossover(parent, XL.sample(random), random),
                                        0.3,
                                        random))
                .limit(50)
                .toList();
    }

    /** A generator that starts again makes its batches again, maybe in a newer version. */
    @ParameterizedTest
    @MethodSource("pinned")
    void seedMakesTheCandidateThatItAlwaysMade(SearchSpace space, String id) {
        RandomGenerator random = new SplittableRandom(3);
        Architecture candidate = space.sample(random);
        for (int i = 0; i < 200; i++) {
            Architecture child = space.crossover(candidate, space.sample(random), random);
            candidate = space.mutate(child, 0.3, random);
        }

        assertThat(candidate.id().abbreviated()).isEqualTo(id);
    }

    static Stream<Arguments> pinned() {
        return Stream.of(
                Arguments.of(GPT2, "92646dc559d3"),
                Arguments.of(XL, "7840ca4c33f8"),
                Arguments.of(narrow(), "99590f81b081"),
                Arguments.of(alike(), "cc77bd6f8cb5"));
    }

    @Test
    void candidatesAreListedInTheOrderThatTheyAlwaysWere() {
        assertThat(unbounded().enumerate().skip(4_999).findFirst())
                .hasValueSatisfying(candidate ->
                        assertThat(candidate.id().abbreviated()).isEqualTo("864579cd6bd1"));
    }

    @Test
    void childWithoutMutationIsItsParent() {
        RandomGenerator random = new SplittableRandom(1);
        assertThat(Stream.generate(() -> XL.sample(random)).limit(200))
                .allSatisfy(parent -> assertThat(XL.mutate(parent, 0, random)).isEqualTo(parent));
    }

    @Test
    void childOfEqualParentsIsTheParent() {
        RandomGenerator random = new SplittableRandom(1);
        assertThat(Stream.generate(() -> GPT2.sample(random)).limit(200))
                .allSatisfy(parent ->
                        assertThat(GPT2.crossover(parent, parent, random)).isEqualTo(parent));
    }

    @Test
    void everyGeneOfAChildComesFromAParentWhereNothingHasToFit() {
        Map<String, Object> notation = SearchSpaceNotation.write(unbounded());
        notation.remove("rules");
        notation.put("per_layer", Map.of("n_head", List.of(2, 4), "d_inner", List.of(8, 16, 24)));
        SearchSpace space = SearchSpaceNotation.parse(notation);
        RandomGenerator random = new SplittableRandom(1);
        for (int i = 0; i < 500; i++) {
            Architecture a = space.sample(random);
            Architecture b = space.sample(random);
            Architecture child = space.crossover(a, b, random);
            assertThat(child.dModel()).isIn(a.dModel(), b.dModel());
            assertThat(child.nLayer()).isIn(a.nLayer(), b.nLayer());
            for (int layer = 0; layer < child.nLayer(); layer++) {
                assertThat(child.nHead(layer)).isIn(inLayer(Gene.N_HEAD, layer, a, b));
                assertThat(child.dInner(layer)).isIn(inLayer(Gene.D_INNER, layer, a, b));
            }
        }
    }

    private static List<Integer> inLayer(Gene gene, int layer, Architecture... parents) {
        return Stream.of(parents)
                .filter(parent -> layer < parent.nLayer())
                .map(parent -> parent.value(gene, layer))
                .toList();
    }

    /**
     * LTS: each gene is drawn anew with the probability, so a choice of four stays in 0.7 + 0.3/4.
     */
    @Test
    void mutationChangesTheShareOfGenesItShould() {
        SearchSpace space = unbounded();
        RandomGenerator random = new SplittableRandom(1);
        Architecture parent = space.sample(random);
        long kept =
                IntStream.range(0, 20_000)
                        .filter(i -> space.mutate(parent, 0.3, random).dModel() == parent.dModel())
                        .count();

        assertThat(kept / 20_000.0).isBetween(0.765, 0.785);
    }

    @Test
    void samplesAreUniformOverLayersAndWidths() {
        SearchSpace space = unbounded();
        RandomGenerator random = new SplittableRandom(1);
        Map<Integer, Long> widths =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> space.sample(random).dModel())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(widths).hasSize(4);
        assertThat(widths.values()).allSatisfy(n -> assertThat(n).isBetween(4_800L, 5_200L));
    }

    /** A parent from elsewhere lends what fits: the baselines are in no space. */
    @Test
    void baselineMayBeAParent() {
        Architecture baseline = Presets.named("gpt2-16-layer").orElseThrow();
        RandomGenerator random = new SplittableRandom(1);

        assertThat(GPT2.violation(baseline)).isPresent();
        assertThat(Stream.generate(() -> GPT2.mutate(baseline, 0.3, random)).limit(200))
                .allSatisfy(child -> assertThat(GPT2.violation(child)).isEmpty());
    }

    @Test
    void narrowBoundsAreMetByConstruction() {
        SearchSpace narrow = narrow();
        RandomGenerator random = new SplittableRandom(1);
        Architecture candidate = narrow.sample(random);
        for (int i = 0; i < 1000; i++) {
            candidate = narrow.mutate(candidate, 0.3, random);
            assertThat(ArchitectureCounts.of(candidate).decoderParameters())
                    .isBetween(99_900_000L, 100_000_000L);
        }
    }

    @Test
    void widthWithoutFeedForwardOrHeadsIsNeverDrawn() {
        SearchSpace space =
                SearchSpaces.parse(
                        "odd.yaml",
                        """
                        name: odd
                        backbone: gpt2
                        vocab_size: 100
                        n_layer: 1
                        d_model: [9, 10, 100]
                        per_layer: {n_head: [2], d_inner: [20]}
                        rules: {d_inner: ">= 1.7 * d_model"}
                        """);

        assertThat(space.enumerate()).singleElement().returns(10, Architecture::dModel);
        assertThat(space.sample(new SplittableRandom(1)).dModel()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "vocab_size, 5, 'vocab_size 5: expected 100'",
        "n_positions, 7, 'n_positions [7]: expected [1024]'",
        "n_layer, 5, 'n_layer 5: expected 1 to 4 in steps of 1'",
        "d_model, 12, 'd_model 12: expected 8 to 32 in steps of 8'",
        "d_embed, 4, 'd_embed [4]: expected [8]'",
        "n_head, 5, 'n_head 5: expected one of [2, 3]'",
        "n_head, 3, 'n_head 3 in layer 0: expected a divisor of d_model 8'",
        "d_inner, 7, 'd_inner 7: expected 8 to 64 in steps of 8'",
        "d_inner, 8, 'd_inner 8 in layer 0: expected at least 1.7 * d_model, 14'"
    })
    void violationNamesValueAndRule(String gene, int value, String violation) {
        SearchSpace space = unbounded();
        Map<String, Object> notation =
                ArchitectureNotation.write(space.enumerate().findFirst().orElseThrow());
        notation.put(gene, value);
        if (gene.equals("n_layer")) {
            notation.put("n_head", 2);
            notation.put("d_inner", 64);
        }
        if (gene.equals("d_model")) {
            notation.put("d_embed", value);
        }

        assertThat(space.violation(ArchitectureNotation.parse(notation))).contains(violation);
    }

    @Test
    void violationNamesBoundsAndBackbone() {
        Architecture small =
                ArchitectureNotation.parse(
                        Map.of(
                                "backbone", "gpt2",
                                "vocab_size", 50257,
                                "n_positions", 192,
                                "d_model", 64,
                                "n_layer", 2,
                                "n_head", 2,
                                "d_inner", 128));

        assertThat(GPT2.violation(small))
                .contains("decoder_parameters 67072: expected 6000000 to 100000000");
        assertThat(XL.violation(small)).contains("backbone gpt2: expected transformer-xl");
    }

    @Test
    void parentOfAnotherBackboneIsRefused() {
        Architecture parent = Presets.named("gpt2").orElseThrow();

        assertThatThrownBy(() -> XL.mutate(parent, 0.3, new SplittableRandom(1)))
                .hasMessageEndingWith("expected backbone transformer-xl");
    }

    @Test
    void headsOfTheirOwnWidthNeedNotDivideTheModel() {
        SearchSpace space = SearchSpaceNotation.parse(hwGpt(Map.of()));
        Architecture drawn = space.sample(new SplittableRandom(3));

        assertThat(drawn.headWidth(0)).isEqualTo(64);
        assertThat(space.size()).contains(BigInteger.valueOf(2 * 3 * (9 + 27)));
        assertThat(space.enumerate()).allSatisfy(one -> assertThat(space.contains(one)).isTrue());
    }

    /** The twelve heads of 64 share the 768 of the model, and are still in the space. */
    @Test
    void headsThatHappenToShareTheModelAreInTheSpaceOfTheirWidth() {
        SearchSpace space = SearchSpaceNotation.parse(hwGpt(Map.of()));
        Map<String, Object> genes = ArchitectureNotation.write(Presets.named("gpt2").orElseThrow());
        genes.putAll(Map.of("n_layer", 2, "d_inner", 1024));
        Architecture shared = ArchitectureNotation.parse(genes);
        genes.put("n_head", 6);

        assertThat(space.violation(shared)).isEmpty();
        assertThat(space.violation(ArchitectureNotation.parse(genes)))
                .contains("n_head 6: expected 4 to 12 in steps of 4");
        genes.put("n_head", 8);
        assertThat(space.violation(ArchitectureNotation.parse(genes)))
                .contains("d_head 96: expected 64");
    }

    @Test
    void widthOfHeadsThatIsNoneIsRefused() {
        assertThatThrownBy(() -> SearchSpaceNotation.parse(hwGpt(Map.of("d_head", List.of(0, 64)))))
                .isInstanceOf(SpaceException.class)
                .hasMessageContaining("d_head 0: leave it out for heads of d_model / n_head");
    }

    @Test
    void boundsOnParametersDoNotGoWithHeadsThatChangeThem() {
        assertThatThrownBy(() ->
                        SearchSpaceNotation.parse(
                                hwGpt(
                                        Map.of(
                                                "rules",
                                                Map.of(
                                                        "decoder_parameters",
                                                        Map.of("from", "1M"))))))
                .isInstanceOf(SpaceException.class)
                .hasMessageContaining("n_head: changes the number of parameters");
    }

    /** Like the smaller ones of HW-GPT-Bench, of two or three layers. */
    private static Map<String, Object> hwGpt(Map<String, Object> more) {
        Map<String, Object> notation =
                new HashMap<>(
                        Map.of(
                                "name",
                                "hwgpt",
                                "backbone",
                                "gpt2",
                                "vocab_size",
                                50257,
                                "n_layer",
                                List.of(2, 3),
                                "d_model",
                                List.of(192, 384, 768),
                                "d_head",
                                64,
                                "d_inner",
                                1024,
                                "bias",
                                List.of(false, true),
                                "per_layer",
                                Map.of("n_head", List.of(4, 8, 12))));
        notation.putAll(more);
        return notation;
    }

    @Test
    void probabilityAboveOneIsRefused() {
        Architecture parent = Presets.named("gpt2").orElseThrow();

        assertThatThrownBy(() -> GPT2.mutate(parent, 1.1, new SplittableRandom(1)))
                .hasMessage("probability 1.1: expected 0 to 1");
    }

    private static SearchSpace unbounded() {
        return SearchSpaces.parse(
                "open.yaml",
                """
                name: open
                backbone: gpt2
                vocab_size: 100
                n_layer: {from: 1, to: 4}
                d_model: {from: 8, to: 32, step: 8}
                per_layer:
                  n_head: [2, 3]
                  d_inner: {from: 8, to: 64, step: 8}
                rules:
                  d_inner: ">= 1.7 * d_model"
                """);
    }

    private static SearchSpace narrow() {
        Map<String, Object> notation = SearchSpaceNotation.write(GPT2);
        notation.put("rules", Map.of("decoder_parameters", Map.of("from", "99.9M", "to", "100M")));
        return SearchSpaceNotation.parse(notation);
    }

    /** Layers have one choice for all, which bounds on parameters bend. */
    private static SearchSpace alike() {
        Map<String, Object> notation = SearchSpaceNotation.write(GPT2);
        notation.put("rules", Map.of("decoder_parameters", Map.of("from", "99M", "to", "100M")));
        notation.remove("per_layer");
        notation.put("n_head", List.of(2, 4, 8));
        notation.put("d_inner", Map.of("from", 128, "to", 4096, "step", 64));
        return SearchSpaceNotation.parse(notation);
    }
}

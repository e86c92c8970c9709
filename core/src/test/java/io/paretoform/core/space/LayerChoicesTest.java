package io.paretoform.core.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Gene;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Genes of each layer in any number: {@code mem_len} stands for one that is still to come. */
class LayerChoicesTest {
    private static final Gene TO_COME = Gene.MEM_LEN;

    /** Choices of each layer or of all alike, in a frame that has some. */
    record Case(LayerChoices choices, Frame frame) {
        List<Map<Gene, List<Integer>>> listed() {
            return new Enumeration(choices).of(frame).toList();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Boolean> each = Arbitraries.of(true, false);
        Arbitrary<Integer> least = Arbitraries.integers().between(1, 6).map(n -> 8 * n);
        return Combinators.combine(Arbitraries.integers().between(1, 3), each, each, each, least)
                .as(LayerChoicesTest::example)
                .filter(one -> one.frame().isFeasible() && !one.listed().isEmpty());
    }

    private static Case example(
            int nLayer, boolean eachHead, boolean eachToCome, boolean eachInner, int least) {
        Map<Gene, int[]> layers = new EnumMap<>(Gene.class);
        layers.put(Gene.N_HEAD, new int[] {2, 4});
        layers.put(TO_COME, new int[] {5, 6, 9});
        layers.put(Gene.D_INNER, new int[] {8, 16, 24});
        return new Case(
                new LayerChoices(
                        new LayerChoice(Gene.D_INNER, eachInner),
                        List.of(
                                new LayerChoice(Gene.N_HEAD, eachHead),
                                new LayerChoice(TO_COME, eachToCome))),
                new Frame(Map.of(Gene.N_LAYER, List.of(nLayer)), layers, least, least + 16L));
    }

    @Property
    void listIsAsLongAsItIsCounted(@ForAll("cases") Case one) {
        assertThat(one.listed()).doesNotHaveDuplicates();
        assertThat(new SpaceSize(List.of(one.frame()), one.choices()).exact())
                .contains(BigInteger.valueOf(one.listed().size()));
    }

    @Property
    void everyLayerHasEveryGene(@ForAll("cases") Case one) {
        assertThat(one.listed())
                .allSatisfy(genes ->
                        one.frame()
                                .layers()
                                .keySet()
                                .forEach(gene ->
                                        assertThat(genes.get(gene)).hasSize(one.frame().nLayer())));
    }

    @Property(tries = 50)
    void drawsAreThoseListed(@ForAll("cases") Case one, @ForAll long seed) {
        Set<Map<Gene, List<Integer>>> listed = new HashSet<>(one.listed());
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            one.choices()
                    .drawn(one.frame(), i % 2 == 0, random)
                    .ifPresent(chosen -> assertThat(listed).contains(one.frame().with(chosen)));
        }
    }

    @Property(tries = 50)
    void everyValueOfEveryGeneIsDrawn(@ForAll("cases") Case one, @ForAll long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Map<Gene, Set<Integer>> seen = new EnumMap<>(Gene.class);
        for (int i = 0; i < 400; i++) {
            one.choices()
                    .drawn(one.frame(), true, random)
                    .ifPresent(chosen ->
                            chosen.forEach((gene, values) ->
                                    Arrays.stream(values)
                                            .forEach(
                                                    seen.computeIfAbsent(
                                                                    gene, any -> new HashSet<>())
                                                            ::add)));
        }

        assertThat(seen)
                .isEqualTo(
                        one.frame().layers().keySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                gene -> gene, gene -> values(one.listed(), gene))));
    }

    private static Set<Integer> values(List<Map<Gene, List<Integer>>> listed, Gene gene) {
        return listed.stream()
                .flatMap(genes -> genes.getOrDefault(gene, List.of()).stream())
                .collect(Collectors.toSet());
    }

    @Property(tries = 50)
    void childHasWhatIsWishedForIt(@ForAll("cases") Case one, @ForAll long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        assertThat(one.listed())
                .allSatisfy(parent ->
                        assertThat(
                                        one.choices()
                                                .wished(
                                                        one.frame(),
                                                        (gene, layer) ->
                                                                parent.getOrDefault(gene, List.of())
                                                                        .get(layer),
                                                        random)
                                                .map(one.frame()::with))
                                .contains(parent));
    }
}

package io.paretoform.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArchitecturePropertiesTest {
    @Provide
    Arbitrary<Architecture> architectures() {
        return Architectures.any();
    }

    @Provide
    Arbitrary<Architecture> gpt2s() {
        return Architectures.of(Backbone.GPT2);
    }

    @Provide
    Arbitrary<Architecture> transformerXls() {
        return Architectures.of(Backbone.TRANSFORMER_XL);
    }

    @Property
    void notationRoundTrips(@ForAll("architectures") Architecture architecture) {
        Architecture again = ArchitectureNotation.parse(ArchitectureNotation.write(architecture));

        assertSame(again, architecture);
    }

    @Property
    void canonicalFormIsItsOwnCanonicalForm(@ForAll("architectures") Architecture architecture) {
        assertSame(Architecture.of(architecture.backbone(), architecture.genes()), architecture);
    }

    @Property
    void differentGenesDifferentId(
            @ForAll("architectures") Architecture one,
            @ForAll("architectures") Architecture other) {
        boolean same = one.backbone() == other.backbone() && one.genes().equals(other.genes());

        assertThat(one.id().equals(other.id())).isEqualTo(same);
        assertThat(one.equals(other)).isEqualTo(same);
        assertThat(one.toString().equals(other.toString())).isEqualTo(same);
    }

    @Property
    void numberAndListOfEqualNumbersAgree(
            @ForAll("architectures") Architecture architecture, @ForAll("sizes") int size) {
        Map<Gene, List<Integer>> scalar = genes(architecture);
        scalar.put(Gene.D_INNER, List.of(size));
        Map<Gene, List<Integer>> list = genes(architecture);
        list.put(Gene.D_INNER, Collections.nCopies(architecture.nLayer(), size));

        assertSame(
                Architecture.of(architecture.backbone(), scalar),
                Architecture.of(architecture.backbone(), list));
    }

    @Property
    void layersBeyondTheLastNeverMatter(
            @ForAll("architectures") Architecture architecture, @ForAll("sizes") int size) {
        Assume.that(architecture.nLayer() > 1); // a list of one value means all layers
        Map<Gene, List<Integer>> longer = genes(architecture);
        longer.put(Gene.N_HEAD, appended(architecture.values(Gene.N_HEAD), size));
        longer.put(Gene.D_INNER, appended(architecture.values(Gene.D_INNER), size));

        assertSame(Architecture.of(architecture.backbone(), longer), architecture);
    }

    @Property
    void otherLayersMakeWhatAllGenesMake(
            @ForAll("architectures") Architecture architecture,
            @ForAll("architectures") Architecture other) {
        Map<Gene, List<Integer>> genes = genes(architecture);
        Map<Gene, int[]> layers = new EnumMap<>(Gene.class);
        for (Gene gene : List.of(Gene.N_HEAD, Gene.D_INNER)) {
            int[] values = new int[architecture.nLayer()];
            Arrays.setAll(values, layer -> other.value(gene, layer % other.nLayer()));
            layers.put(gene, values);
            genes.put(gene, Arrays.stream(values).boxed().toList());
        }

        assertSame(
                architecture.withLayers(layers), Architecture.of(architecture.backbone(), genes));
    }

    @Example
    void layersAreOfTheirGeneAndAsManyAsThereAre() {
        Architecture one = Presets.named("gpt2-8-layer").orElseThrow();

        assertThatThrownBy(() -> one.withLayers(Map.of(Gene.N_HEAD, new int[] {1, 2})))
                .isInstanceOf(ArchitectureException.class)
                .hasMessage("n_head [1, 2]: expected a gene of each layer, and 8 values");
        assertThatThrownBy(() -> one.withLayers(Map.of(Gene.D_INNER, new int[8])))
                .isInstanceOf(ArchitectureException.class)
                .hasMessage("d_inner 0: expected 1 to 16777216");
        assertThatThrownBy(() -> one.withLayers(Map.of(Gene.MEM_LEN, new int[8])))
                .isInstanceOf(ArchitectureException.class)
                .hasMessageStartingWith("mem_len: not a gene of backbone gpt2");
    }

    @Property
    void cutoffsNeverMatterToPlainEmbeddingAndOutput(
            @ForAll("gpt2s") Architecture architecture, @ForAll("sizes") int cutoff) {
        Assume.that(architecture.divVal() == 1 && !architecture.hasAdaptiveOutput());
        Map<Gene, List<Integer>> clustered = genes(architecture);
        clustered.put(Gene.CUTOFFS, List.of(cutoff, cutoff + 1));

        assertSame(Architecture.of(Backbone.GPT2, clustered), architecture);
    }

    @Property
    void cutoffsBeyondTheVocabularyNeverMatter(
            @ForAll("architectures") Architecture architecture, @ForAll("sizes") int more) {
        Map<Gene, List<Integer>> further = genes(architecture);
        List<Integer> cutoffs =
                appended(architecture.values(Gene.CUTOFFS), architecture.vocabSize());
        further.put(Gene.CUTOFFS, appended(cutoffs, architecture.vocabSize() - 1 + more));

        assertSame(Architecture.of(architecture.backbone(), further), architecture);
    }

    @Property
    void tiesOfNoProjectionNeverMatter(
            @ForAll("transformerXls") Architecture architecture, @ForAll List<Boolean> ties) {
        Assume.that(architecture.divVal() == 1 && ties.size() > 3);
        Map<Gene, List<Integer>> plain = genes(architecture);
        plain.put(Gene.D_EMBED, List.of(architecture.dModel()));
        Map<Gene, List<Integer>> tied = new EnumMap<>(plain);
        tied.put(Gene.TIE_PROJS, ties.stream().map(tie -> tie ? 1 : 0).toList());

        assertSame(
                Architecture.of(Backbone.TRANSFORMER_XL, tied),
                Architecture.of(Backbone.TRANSFORMER_XL, plain));
    }

    @Property
    void embeddingOfMinusOneIsAsWideAsTheModel(@ForAll("architectures") Architecture architecture) {
        Map<String, Object> asModel = ArchitectureNotation.write(architecture);
        asModel.put("d_embed", -1);
        Map<String, Object> written = ArchitectureNotation.write(architecture);
        written.put("d_embed", architecture.dModel());

        assertSame(ArchitectureNotation.parse(asModel), ArchitectureNotation.parse(written));
    }

    @Property
    void clustersPartitionTheVocabulary(@ForAll("architectures") Architecture architecture) {
        int next = 0;
        for (VocabularyCluster cluster : VocabularyCluster.of(architecture)) {
            assertThat(cluster.firstToken()).isEqualTo(next);
            assertThat(cluster.size()).isPositive();
            next += cluster.size();
        }
        assertThat(next).isEqualTo(architecture.vocabSize());
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.integers().between(1, 5000);
    }

    private static Map<Gene, List<Integer>> genes(Architecture architecture) {
        return new EnumMap<>(architecture.genes());
    }

    private static List<Integer> appended(List<Integer> values, int value) {
        List<Integer> longer = new ArrayList<>(values);
        longer.add(value);
        return longer;
    }

    private static void assertSame(Architecture actual, Architecture expected) {
        assertThat(actual).isEqualTo(expected);
        assertThat(actual.hashCode()).isEqualTo(expected.hashCode());
        assertThat(actual.id()).isEqualTo(expected.id());
        assertThat(actual.toString()).isEqualTo(expected.toString());
    }
}

package io.paretoform.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.measure.LogitsScope;
import io.paretoform.core.measure.Workload;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One more token after those that are cached, against prefills and plain Java. */
class DecodeStepTest {
    private static final int SEEDS = 12;

    @TempDir Path folder = Path.of("");

    static Stream<Arguments> models() {
        return Stream.of(Variant.values())
                .flatMap(variant ->
                        IntStream.range(0, SEEDS).mapToObj(seed -> Arguments.of(variant, seed)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void tokenAfterTokenEqualsOnePrefill(Variant variant, int seed) throws Exception {
        try (RandomModel prefill = new RandomModel(folder, Backbone.GPT2, seed, variant);
                DecodingModel decoding = decoding(prefill.architecture, variant)) {
            float[][] rows = prefill.rows(prefill.tokens);
            double[][] reference = prefill.reference();

            for (int t = 0; t < RandomModel.TOKENS; t++) {
                float[] row = decoding.step(prefill.tokens[t]);
                assertThat(row).containsExactly(rows[t], within(1e-4f));
                assertThat(Algebra.wide(row)).containsExactly(reference[t], within(1e-4));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void transformerXlDecodesWithItsMemory(Variant variant, int seed) throws Exception {
        float[][] rows;
        double[][] reference;
        try (RandomModel prefill =
                new RandomModel(folder, Backbone.TRANSFORMER_XL, seed, variant)) {
            rows = prefill.rows(prefill.tokens);
            reference = prefill.reference();
        }

        GraphOptions decode = GraphOptions.decode(variant);
        try (RandomModel model = new RandomModel(folder, Backbone.TRANSFORMER_XL, seed, decode)) {
            float[][] decoded = model.rows(Arrays.copyOf(model.tokens, 1));

            assertThat(decoded).hasNumberOfRows(1);
            assertThat(decoded[0]).containsExactly(rows[0], within(1e-4f));
            assertThat(Algebra.wide(decoded[0])).containsExactly(reference[0], within(1e-4));
        }
    }

    @ParameterizedTest
    @EnumSource(Backbone.class)
    void weightsAreThoseOfThePrefill(Backbone backbone) {
        for (int seed = 0; seed < 50; seed++) {
            Architecture architecture = RandomArchitectures.of(backbone, new Random(seed));
            for (Variant variant : Variant.values()) {
                assertThat(OnnxGraphs.build(architecture, GraphOptions.decode(variant)))
                        .extracting(OnnxGraph::initializers)
                        .isEqualTo(prefill(architecture, variant).initializers());
            }
        }
    }

    @Test
    void cacheIsAsLongAsThePrefillWas() {
        OnnxGraph graph = decode(RandomArchitectures.of(Backbone.GPT2, new Random(0)));

        assertThat(graph.inputDimensions(workload(5))).isEqualTo(Map.of("batch", 1, "cache", 5));
    }

    @Test
    void memoryHoldsNoMoreThanItsLength() {
        Architecture architecture =
                Stream.generate(new Random(0)::nextLong)
                        .map(seed ->
                                RandomArchitectures.of(Backbone.TRANSFORMER_XL, new Random(seed)))
                        .filter(one -> one.value(Gene.MEM_LEN) == 3)
                        .findFirst()
                        .orElseThrow();

        assertThat(decode(architecture).inputDimensions(workload(2))).containsEntry("memory", 2);
        assertThat(decode(architecture).inputDimensions(workload(5))).containsEntry("memory", 3);
    }

    @Test
    void everyLayerGivesWhatItTakes() throws Exception {
        Architecture architecture = RandomArchitectures.of(Backbone.GPT2, new Random(0));

        OnnxMl.GraphProto read =
                OnnxMl.ModelProto.parseFrom(decode(architecture).model()).getGraph();

        assertThat(read.getInputList()).hasSize(1 + 2 * architecture.nLayer());
        assertThat(read.getOutputList()).hasSize(1 + 2 * architecture.nLayer());
        assertThat(read.getOutput(0).getName()).isIn("logits", "log_probabilities");
    }

    private DecodingModel decoding(Architecture architecture, Variant variant) throws Exception {
        OnnxGraph graph = OnnxGraphs.build(architecture, GraphOptions.decode(variant));
        return new DecodingModel(graph.model(), folder);
    }

    private static OnnxGraph decode(Architecture architecture) {
        return OnnxGraphs.build(architecture, GraphOptions.decode(Variant.DEFAULT));
    }

    private static OnnxGraph prefill(Architecture architecture, Variant variant) {
        return OnnxGraphs.build(architecture, new GraphOptions(LogitsScope.ALL, variant));
    }

    private static Workload workload(int tokens) {
        Workload generate = Workload.GENERATE;
        return new Workload(
                "short",
                tokens,
                generate.batch(),
                generate.logits(),
                1,
                generate.precision(),
                generate.threads());
    }
}

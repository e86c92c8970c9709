package io.paretoform.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.measure.LogitsScope;
import io.paretoform.core.measure.Precision;
import io.paretoform.core.measure.Workload;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the graphs are made of: weights, counted and laid out, and messages others can read. */
class GraphShapeTest {
    private static final Map<Gene, List<Integer>> SMALL =
            Map.of(
                    Gene.VOCAB_SIZE, List.of(100),
                    Gene.D_MODEL, List.of(32),
                    Gene.N_LAYER, List.of(2),
                    Gene.N_HEAD, List.of(4, 2),
                    Gene.D_INNER, List.of(64));

    @ParameterizedTest
    @EnumSource(Backbone.class)
    void weightsAreTheCountedParameters(Backbone backbone) {
        for (int seed = 0; seed < 200; seed++) {
            Architecture architecture = RandomArchitectures.of(backbone, new Random(seed));
            ArchitectureCounts counts = ArchitectureCounts.of(architecture);
            for (Variant variant : Variant.values()) {
                OnnxGraph graph = graph(architecture, variant);
                assertThat(graph.parameters())
                        .as(architecture.toString())
                        .isEqualTo(counts.totalParameters());
                assertThat(graph.weightBytes()).isEqualTo(counts.weightBytes(Precision.FP32));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "768, 12, 12, 3072, 124439808",
        "1024, 24, 16, 4096, 354823168",
        "1280, 36, 20, 5120, 774030080",
        "1600, 48, 25, 6400, 1557611200"
    })
    void publishedGpt2HasItsPublishedSize(
            int dModel, int layers, int heads, int inner, long parameters) {
        Architecture architecture =
                ArchitectureNotation.parse(
                        Map.of(
                                "backbone", "gpt2",
                                "vocab_size", 50257,
                                "d_model", dModel,
                                "n_layer", layers,
                                "n_head", heads,
                                "d_inner", inner));

        OnnxGraph graph = graph(architecture, Variant.DEFAULT);

        assertThat(graph.parameters()).isEqualTo(parameters);
        assertThat(graph.model()).hasSizeLessThan(150_000);
    }

    @ParameterizedTest
    @EnumSource(Backbone.class)
    void weightsLieOnPagesOfTheirOwnInOrder(Backbone backbone) {
        OnnxGraph graph = graph(small(backbone, Map.of()), Variant.DEFAULT);

        long end = 0;
        for (Initializer initializer : graph.initializers()) {
            assertThat(initializer.offset()).isGreaterThanOrEqualTo(end);
            assertThat(initializer.offset() % 4096).isZero();
            end = initializer.offset() + initializer.length();
        }
        assertThat(graph.weightFileBytes()).isEqualTo(end);
        assertThat(graph.initializers()).extracting(Initializer::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Backbone.class)
    void officialMessageTypesReadTheGraph(Backbone backbone) throws Exception {
        OnnxGraph graph = graph(small(backbone, Map.of()), Variant.FUSED);

        OnnxMl.ModelProto model = OnnxMl.ModelProto.parseFrom(graph.model());

        assertThat(model.getIrVersion()).isEqualTo(10);
        assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(20);
        assertThat(model.getGraph().getInput(0).getName()).isEqualTo("input_ids");
        assertThat(model.getUnknownFields().asMap()).isEmpty();
        assertThat(model.getGraph().getInitializerList())
                .filteredOn(tensor ->
                        tensor.getDataLocation() == OnnxMl.TensorProto.DataLocation.EXTERNAL)
                .extracting(OnnxMl.TensorProto::getName)
                .containsExactlyElementsOf(
                        graph.initializers().stream().map(Initializer::name).toList());
    }

    @ParameterizedTest
    @EnumSource(Backbone.class)
    void everyNamedDimensionOfTheInputsHasASize(Backbone backbone) throws Exception {
        OnnxGraph graph = graph(small(backbone, Map.of()), Variant.DEFAULT);

        OnnxMl.GraphProto read = OnnxMl.ModelProto.parseFrom(graph.model()).getGraph();
        assertThat(read.getInputList().stream().flatMap(GraphShapeTest::namedDimensions))
                .hasSameElementsAs(graph.inputDimensions(Workload.LTS).keySet());
    }

    @Test
    void firstSegmentHasNoMemory() {
        OnnxGraph graph = graph(small(Backbone.TRANSFORMER_XL, Map.of()), Variant.DEFAULT);

        assertThat(graph.inputDimensions(Workload.LTS))
                .isEqualTo(Map.of("batch", 1, "memory", 0, "tokens", 192));
    }

    @Test
    void plainVariantUsesTheStandardOnly() throws Exception {
        OnnxGraph graph = graph(small(Backbone.GPT2, Map.of()), Variant.PLAIN);

        assertThat(OnnxMl.ModelProto.parseFrom(graph.model()).getGraph().getNodeList())
                .extracting(OnnxMl.NodeProto::getDomain)
                .containsOnly("");
    }

    @ParameterizedTest
    @EnumSource(Backbone.class)
    void headsThatDoNotDivideTheWidthAreRefused(Backbone backbone) {
        Architecture architecture = small(backbone, Map.of(Gene.N_HEAD, List.of(4, 5)));

        assertThatThrownBy(() -> graph(architecture, Variant.DEFAULT))
                .isInstanceOf(InvalidArchitectureException.class)
                .hasMessage("n_head 5 in layer 1: does not divide d_model 32");
    }

    @Test
    void oddWidthIsRefusedWherePositionsAreSinusoids() {
        Architecture architecture =
                small(
                        Backbone.TRANSFORMER_XL,
                        Map.of(Gene.D_MODEL, List.of(7), Gene.N_HEAD, List.of(1)));

        assertThatThrownBy(() -> graph(architecture, Variant.DEFAULT))
                .isInstanceOf(InvalidArchitectureException.class)
                .hasMessageStartingWith("d_model 7: is odd");
    }

    @ParameterizedTest
    @EnumSource(Backbone.class)
    void clusterWithoutWidthIsRefused(Backbone backbone) {
        Architecture architecture =
                small(
                        backbone,
                        Map.of(
                                Gene.D_EMBED, List.of(8),
                                Gene.DIV_VAL, List.of(4),
                                Gene.CUTOFFS, List.of(10, 20)));

        assertThatThrownBy(() -> graph(architecture, Variant.DEFAULT))
                .isInstanceOf(InvalidArchitectureException.class)
                .hasMessage("div_val 4: leaves cluster 2 no width of d_embed 8");
    }

    private static Stream<String> namedDimensions(OnnxMl.ValueInfoProto input) {
        return input.getType().getTensorType().getShape().getDimList().stream()
                .map(OnnxMl.TensorShapeProto.Dimension::getDimParam)
                .filter(name -> !name.isEmpty());
    }

    private static OnnxGraph graph(Architecture architecture, Variant variant) {
        return OnnxGraphs.build(architecture, new GraphOptions(LogitsScope.ALL, variant));
    }

    private static Architecture small(Backbone backbone, Map<Gene, List<Integer>> genes) {
        Map<Gene, List<Integer>> all = new EnumMap<>(SMALL);
        all.putAll(genes);
        return Architecture.of(backbone, all);
    }
}

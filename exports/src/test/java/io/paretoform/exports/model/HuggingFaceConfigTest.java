package io.paretoform.exports.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.count.ArchitectureCounts;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against the published fields and values: {@code config.json} of openai-community/gpt2 and the
 * arguments of {@code GPT2Config} and {@code TransfoXLConfig} in Hugging Face's transformers.
 */
class HuggingFaceConfigTest {
    /** What the published file of gpt2 says, but for summaries and tasks. */
    private static final String PUBLISHED_GPT2 =
            """
            {"activation_function":"gelu_new","architectures":["GPT2LMHeadModel"],"attn_pdrop":0.1,
             "bos_token_id":50256,"embd_pdrop":0.1,"eos_token_id":50256,"initializer_range":0.02,
             "layer_norm_epsilon":1e-05,"model_type":"gpt2","n_ctx":1024,"n_embd":768,"n_head":12,
             "n_layer":12,"n_positions":1024,"resid_pdrop":0.1,"vocab_size":50257}
            """;

    private static final Set<String> COMMON_ARGUMENTS =
            Set.of("model_type", "architectures", "tie_word_embeddings", "torch_dtype");

    private static final Set<String> GPT2_ARGUMENTS =
            Set.of(
                    "vocab_size",
                    "n_positions",
                    "n_ctx",
                    "n_embd",
                    "n_layer",
                    "n_head",
                    "n_inner",
                    "activation_function",
                    "resid_pdrop",
                    "embd_pdrop",
                    "attn_pdrop",
                    "layer_norm_epsilon",
                    "initializer_range",
                    "scale_attn_weights",
                    "use_cache",
                    "bos_token_id",
                    "eos_token_id",
                    "scale_attn_by_inverse_layer_idx",
                    "reorder_and_upcast_attn");

    private static final Set<String> TRANSFO_XL_ARGUMENTS =
            Set.of(
                    "vocab_size",
                    "cutoffs",
                    "d_model",
                    "d_embed",
                    "n_head",
                    "d_head",
                    "d_inner",
                    "div_val",
                    "pre_lnorm",
                    "n_layer",
                    "mem_len",
                    "clamp_len",
                    "same_length",
                    "proj_share_all_but_first",
                    "attn_type",
                    "sample_softmax",
                    "adaptive",
                    "dropout",
                    "dropatt",
                    "untie_r",
                    "init",
                    "init_std",
                    "layer_norm_epsilon",
                    "eos_token_id");

    @Test
    void gpt2IsSaidAsThePublishedFileSaysIt() throws IOException {
        JsonNode ours = json(Presets.named("gpt2").orElseThrow());

        Json.MAPPER
                .readTree(PUBLISHED_GPT2)
                .properties()
                .forEach(field ->
                        assertThat(ours.path(field.getKey()))
                                .as(field.getKey())
                                .isEqualTo(field.getValue()));
        assertThat(ours.path("n_inner").asInt()).isEqualTo(4 * 768);
        assertThat(ours.path("tie_word_embeddings").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt2", "gpt2-medium", "gpt2-large", "gpt2-xl"})
    void parametersOfTheConfigurationAreThoseCounted(String preset) throws IOException {
        Architecture architecture = Presets.named(preset).orElseThrow();

        assertThat(gpt2Parameters(json(architecture)))
                .isEqualTo(ArchitectureCounts.of(architecture).totalParameters());
    }

    @ParameterizedTest
    @CsvSource({"64,2,4,100,500", "96,5,3,97,61", "8,1,8,9,50257"})
    void parametersOfAnyUniformGpt2AreThoseCounted(
            int dModel, int layers, int heads, int inner, int vocabulary) throws IOException {
        Architecture architecture =
                gpt2(
                        Map.of(
                                "d_model", dModel,
                                "n_layer", layers,
                                "n_head", heads,
                                "d_inner", inner,
                                "vocab_size", vocabulary));

        JsonNode config = json(architecture);

        assertThat(gpt2Parameters(config))
                .isEqualTo(ArchitectureCounts.of(architecture).totalParameters());
        assertThat(config.path("eos_token_id").isNull()).isEqualTo(vocabulary != 50257);
        assertThat(config.has("eos_token_id")).isTrue();
    }

    @Test
    void everyFieldIsOneThatTransformersKnows() throws IOException {
        assertThat(names(json(Presets.named("gpt2").orElseThrow())))
                .allMatch(name -> GPT2_ARGUMENTS.contains(name) || COMMON_ARGUMENTS.contains(name));
        assertThat(names(json(Presets.named("transformer-xl-base").orElseThrow())))
                .allMatch(name ->
                        TRANSFO_XL_ARGUMENTS.contains(name) || COMMON_ARGUMENTS.contains(name));
    }

    @Test
    void everythingThatForbidsItIsNamedWithItsLayers() {
        Map<String, Object> genes = new HashMap<>();
        genes.put("n_layer", 4);
        genes.put("n_head", List.of(2, 4, 2, 2));
        genes.put("d_inner", List.of(100, 100, 100, 200));
        genes.put("d_embed", 32);
        genes.put("div_val", 2);
        genes.put("cutoffs", List.of(100));
        genes.put("bias", false);

        assertThatThrownBy(() -> HuggingFaceConfig.of(gpt2(genes)))
                .isInstanceOf(HuggingFaceException.class)
                .hasMessageStartingWith("GPT2Config cannot say this architecture: ")
                .hasMessageContaining("n_head is 2 in layers 0, 2-3, 4 in layer 1, expected")
                .hasMessageContaining("d_inner is 100 in layers 0-2, 200 in layer 3, expected")
                .hasMessageContaining("d_embed is 32, expected d_model 64")
                .hasMessageContaining("div_val is 2, expected 1")
                .hasMessageContaining("bias is false");
    }

    @Test
    void headsMustShareTheWidthOfTheModelEvenly() {
        assertThatThrownBy(() -> HuggingFaceConfig.of(gpt2(Map.of("d_head", 7))))
                .hasMessageContaining("d_head is 7, expected d_model / n_head");
        assertThatThrownBy(() -> HuggingFaceConfig.of(gpt2(Map.of("n_head", 3))))
                .hasMessageContaining("n_head 3 in layer 0 does not divide d_model 64");
    }

    @Test
    void adaptiveSoftmaxIsNotForGpt2() {
        assertThatThrownBy(() -> HuggingFaceConfig.of(gpt2(Map.of("tie_projs", List.of(false)))))
                .hasMessageContaining("tie_projs is given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"transformer-xl-base", "transformer-xl-16-layer"})
    void parametersOfTransfoXlAreThoseCounted(String preset) throws IOException {
        Architecture architecture = Presets.named(preset).orElseThrow();

        assertThat(transfoXlParameters(json(architecture)))
                .isEqualTo(ArchitectureCounts.of(architecture).totalParameters());
    }

    @Test
    void transfoXlComputesWhatTheGraphDoesAndIsSaidToBeDeprecated() throws IOException {
        Architecture base = Presets.named("transformer-xl-base").orElseThrow();

        JsonNode config = json(base);

        assertThat(config.path("clamp_len").asInt()).isEqualTo(-1);
        assertThat(config.path("same_length").asBoolean(true)).isFalse();
        assertThat(config.path("pre_lnorm").asBoolean(true)).isFalse();
        assertThat(config.path("untie_r").asBoolean(true)).isFalse();
        assertThat(config.path("d_head").asInt()).isEqualTo(41);
        assertThat(HuggingFaceConfig.of(base).note())
                .hasValueSatisfying(
                        note -> assertThat(note).contains("deprecated").contains("4.35.0"));
    }

    /** As {@code GPT2LMHeadModel} is made of it; the head is the table. */
    private static long gpt2Parameters(JsonNode config) {
        long d = config.path("n_embd").asLong();
        long inner = config.path("n_inner").asLong();
        long attention = d * 3 * d + 3 * d + d * d + d;
        long feedForward = d * inner + inner + inner * d + d;
        long layer = 2 * d + attention + 2 * d + feedForward;
        return config.path("vocab_size").asLong() * d
                + config.path("n_positions").asLong() * d
                + config.path("n_layer").asLong() * layer
                + 2 * d;
    }

    /** As {@code TransfoXLLMHeadModel} is made of it; tables are shared with the softmax. */
    private static long transfoXlParameters(JsonNode config) {
        long d = config.path("d_model").asLong();
        long e = config.path("d_embed").asLong();
        long v = config.path("vocab_size").asLong();
        long div = config.path("div_val").asLong();
        long a = config.path("n_head").asLong() * config.path("d_head").asLong();
        long inner = config.path("d_inner").asLong();
        boolean shareAllButFirst = config.path("proj_share_all_but_first").asBoolean();
        int cutoffs = config.path("cutoffs").size();
        long embedding = 0;
        long projections = 0;
        long ownProjections = 0;
        if (div == 1) {
            embedding = v * e;
            projections = d == e ? 0 : d * e;
            ownProjections = d == e ? 0 : d * e * (shareAllButFirst ? 1 : cutoffs + 1);
        } else {
            long first = 0;
            for (int i = 0; i <= cutoffs; i++) {
                long end = i < cutoffs ? config.path("cutoffs").get(i).asLong() : v;
                long width = e / (long) Math.pow((double) div, i);
                embedding += (end - first) * width;
                projections += d * width;
                ownProjections += i == 0 || !shareAllButFirst ? d * width : 0;
                first = end;
            }
        }
        long biases = 2 * a;
        long attention = d * 3 * a + a * d + d * a + 2 * d;
        long feedForward = d * inner + inner + inner * d + d + 2 * d;
        boolean untied = config.path("untie_r").asBoolean();
        long softmax = v + cutoffs * (e + 1) + ownProjections;
        return embedding
                + projections
                + config.path("n_layer").asLong()
                        * (attention + feedForward + (untied ? biases : 0))
                + (untied ? 0 : biases)
                + softmax;
    }

    private static JsonNode json(Architecture architecture) throws IOException {
        return Json.MAPPER.readTree(HuggingFaceConfig.of(architecture).json());
    }

    private static List<String> names(JsonNode config) {
        return config.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static Architecture gpt2(Map<String, Object> changes) {
        Map<String, Object> genes = new HashMap<>();
        genes.put("backbone", "gpt2");
        genes.put("vocab_size", 500);
        genes.put("n_positions", 16);
        genes.put("d_model", 64);
        genes.put("n_layer", 2);
        genes.put("n_head", 4);
        genes.put("d_inner", 128);
        genes.putAll(changes);
        return ArchitectureNotation.parse(genes);
    }
}

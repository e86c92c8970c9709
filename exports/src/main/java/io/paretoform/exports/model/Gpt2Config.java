package io.paretoform.exports.model;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code GPT2Config} and {@code GPT2LMHeadModel}: the published GPT-2 (Radford et al. 2019), whose
 * layers are all alike. What is not a gene is as in the published {@code config.json} of gpt2.
 */
final class Gpt2Config {
    static final String MODEL = "GPT2LMHeadModel";

    private static final String NAME = "GPT2Config";

    /** GPT-2's byte-pair vocabulary, whose last token ends a text and begins one. */
    private static final int VOCABULARY = 50_257;

    /** Of training alone. */
    private static final double DROPOUT = 0.1;

    private Gpt2Config() {}

    static Map<String, @Nullable Object> fields(Architecture architecture) {
        requireSayable(architecture);
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("model_type", "gpt2");
        fields.put("architectures", List.of(MODEL));
        fields.put("vocab_size", architecture.vocabSize());
        fields.put("n_positions", architecture.value(Gene.N_POSITIONS));
        fields.put("n_ctx", architecture.value(Gene.N_POSITIONS));
        fields.put("n_embd", architecture.dModel());
        fields.put("n_layer", architecture.nLayer());
        fields.put("n_head", architecture.nHead(0));
        fields.put("n_inner", architecture.dInner(0));
        // The tanh form, which graphs here compute; "gelu" is the exact one.
        fields.put("activation_function", "gelu_new");
        fields.put("layer_norm_epsilon", 1e-5);
        fields.put("initializer_range", 0.02);
        fields.put("scale_attn_weights", true);
        fields.put("scale_attn_by_inverse_layer_idx", false);
        fields.put("reorder_and_upcast_attn", false);
        fields.put("tie_word_embeddings", true);
        fields.put("attn_pdrop", DROPOUT);
        fields.put("embd_pdrop", DROPOUT);
        fields.put("resid_pdrop", DROPOUT);
        fields.put("use_cache", true);
        fields.put("torch_dtype", "float32");
        // Left out they would be 50256, whatever the vocabulary.
        @Nullable Integer end = architecture.vocabSize() == VOCABULARY ? VOCABULARY - 1 : null;
        fields.put("bos_token_id", end);
        fields.put("eos_token_id", end);
        return fields;
    }

    private static void requireSayable(Architecture architecture) {
        Obstacles obstacles = new Obstacles(NAME, architecture);
        obstacles.requireSameInAllLayers(Gene.N_HEAD);
        obstacles.requireSameInAllLayers(Gene.D_INNER);
        obstacles.require(
                architecture.dEmbed() == architecture.dModel(),
                "d_embed is %d, expected d_model %d"
                        .formatted(architecture.dEmbed(), architecture.dModel()));
        obstacles.require(
                architecture.divVal() == 1, "div_val is " + architecture.divVal() + ", expected 1");
        obstacles.require(
                !architecture.hasAdaptiveOutput(),
                "tie_projs is given (an adaptive softmax), expected the transposed embedding");
        if (architecture.hasHeadWidthOfItsOwn()) {
            obstacles.require(
                    false,
                    "d_head is %d, expected d_model / n_head"
                            .formatted(architecture.value(Gene.D_HEAD)));
        } else {
            obstacles.requireWholeHeads();
        }
        obstacles.require(
                architecture.flag(Gene.BIAS), "bias is false, expected matrices with biases");
        obstacles.throwIfAny();
    }
}

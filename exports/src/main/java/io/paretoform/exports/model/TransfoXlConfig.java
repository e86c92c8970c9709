package io.paretoform.exports.model;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code TransfoXLConfig} and {@code TransfoXLLMHeadModel}: Transformer-XL (Dai et al. 2019) with
 * post-norm layers, relative attention over a memory, and an adaptive softmax.
 */
final class TransfoXlConfig {
    /** What its users must know. */
    static final String NOTE =
            "transformers has deprecated TransfoXL, names 4.35.0 as the last version that supports"
                    + " it, and has it no more in version 5";

    static final String MODEL = "TransfoXLLMHeadModel";

    private static final String NAME = "TransfoXLConfig";

    /** The words of WikiText-103, of which the published vocabulary has the end of text first. */
    private static final int VOCABULARY = 267_735;

    private TransfoXlConfig() {}

    static Map<String, @Nullable Object> fields(Architecture architecture) {
        requireSayable(architecture);
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("model_type", "transfo-xl");
        fields.put("architectures", List.of(MODEL));
        fields.put("vocab_size", architecture.vocabSize());
        fields.put("cutoffs", architecture.values(Gene.CUTOFFS));
        fields.put("d_model", architecture.dModel());
        fields.put("d_embed", architecture.dEmbed());
        fields.put("n_head", architecture.nHead(0));
        fields.put("d_head", architecture.headWidth(0));
        fields.put("d_inner", architecture.dInner(0));
        fields.put("div_val", architecture.divVal());
        fields.put("n_layer", architecture.nLayer());
        fields.put("mem_len", architecture.value(Gene.MEM_LEN));
        fields.put("untie_r", architecture.flag(Gene.UNTIE_R));
        fields.put("proj_share_all_but_first", sharesAllButFirst(architecture));
        // Distances are never cut off here, and every token sees all of the memory.
        fields.put("clamp_len", -1);
        fields.put("same_length", false);
        fields.put("pre_lnorm", false);
        fields.put("attn_type", 0);
        fields.put("adaptive", true);
        fields.put("sample_softmax", -1);
        fields.put("layer_norm_epsilon", 1e-5);
        fields.put("init", "normal");
        fields.put("init_std", 0.02);
        fields.put("dropout", 0.1);
        fields.put("dropatt", 0.0);
        fields.put("tie_word_embeddings", true);
        fields.put("torch_dtype", "float32");
        fields.put("eos_token_id", architecture.vocabSize() == VOCABULARY ? 0 : null);
        return fields;
    }

    private static void requireSayable(Architecture architecture) {
        Obstacles obstacles = new Obstacles(NAME, architecture);
        obstacles.requireSameInAllLayers(Gene.N_HEAD);
        obstacles.requireSameInAllLayers(Gene.D_INNER);
        obstacles.requireWholeHeads();
        obstacles.require(
                sharesAllButFirst(architecture) || sharesNone(architecture),
                "tie_projs is "
                        + ties(architecture)
                        + ", expected false and then all true, or all false");
        obstacles.throwIfAny();
    }

    private static boolean sharesAllButFirst(Architecture architecture) {
        List<Boolean> ties = ties(architecture);
        return !ties.getFirst() && !ties.subList(1, ties.size()).contains(false);
    }

    private static boolean sharesNone(Architecture architecture) {
        return !ties(architecture).contains(true);
    }

    private static List<Boolean> ties(Architecture architecture) {
        return architecture.values(Gene.TIE_PROJS).stream().map(tie -> tie != 0).toList();
    }
}

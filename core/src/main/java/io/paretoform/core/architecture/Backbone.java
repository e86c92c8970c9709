package io.paretoform.core.architecture;

import static io.paretoform.core.architecture.Gene.BIAS;
import static io.paretoform.core.architecture.Gene.CUTOFFS;
import static io.paretoform.core.architecture.Gene.DIV_VAL;
import static io.paretoform.core.architecture.Gene.D_EMBED;
import static io.paretoform.core.architecture.Gene.D_HEAD;
import static io.paretoform.core.architecture.Gene.D_INNER;
import static io.paretoform.core.architecture.Gene.D_MODEL;
import static io.paretoform.core.architecture.Gene.MEM_LEN;
import static io.paretoform.core.architecture.Gene.N_HEAD;
import static io.paretoform.core.architecture.Gene.N_LAYER;
import static io.paretoform.core.architecture.Gene.N_POSITIONS;
import static io.paretoform.core.architecture.Gene.TIE_PROJS;
import static io.paretoform.core.architecture.Gene.UNTIE_R;
import static io.paretoform.core.architecture.Gene.VOCAB_SIZE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A family of Transformers: which genes describe its members. */
public enum Backbone {
    /** GPT-2: pre-norm decoder, learned positions (Radford et al. 2019; LTS section 3). */
    GPT2(
            "gpt2",
            List.of(),
            false,
            List.of(
                    VOCAB_SIZE,
                    N_POSITIONS,
                    D_MODEL,
                    D_EMBED,
                    DIV_VAL,
                    N_LAYER,
                    N_HEAD,
                    D_HEAD,
                    D_INNER,
                    BIAS,
                    CUTOFFS,
                    TIE_PROJS)),
    /**
     * Transformer-XL: post-norm decoder, relative attention over a memory (Dai et al. 2019; LTS
     * section 3).
     */
    TRANSFORMER_XL(
            "transformer-xl",
            List.of("transfo_xl", "transfo-xl", "mem_transformer"),
            true,
            List.of(
                    VOCAB_SIZE,
                    D_MODEL,
                    D_EMBED,
                    DIV_VAL,
                    N_LAYER,
                    N_HEAD,
                    D_INNER,
                    MEM_LEN,
                    CUTOFFS,
                    UNTIE_R,
                    TIE_PROJS));

    private final String key;
    private final List<String> aliases;
    private final boolean alwaysAdaptiveOutput;
    private final List<Gene> genes;

    Backbone(String key, List<String> aliases, boolean alwaysAdaptiveOutput, List<Gene> genes) {
        this.key = key;
        this.aliases = aliases;
        this.alwaysAdaptiveOutput = alwaysAdaptiveOutput;
        this.genes = genes;
    }

    /** The name in JSON and YAML. */
    public String key() {
        return key;
    }

    /** The genes that describe a member, in the order they are written. */
    public List<Gene> genes() {
        return genes;
    }

    /**
     * Whether every member ends in an adaptive softmax. A member of another backbone does when its
     * {@code tie_projs} are given, as in the released LTS models; else its output is the plain
     * transposed embedding (Hugging Face's GPT-2).
     */
    public boolean alwaysAdaptiveOutput() {
        return alwaysAdaptiveOutput;
    }

    /** The backbone of that name or of a name the published code gives it. */
    public static Optional<Backbone> named(String name) {
        return Arrays.stream(values())
                .filter(backbone -> backbone.key.equals(name) || backbone.aliases.contains(name))
                .findFirst();
    }
}

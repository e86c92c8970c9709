package io.paretoform.core.architecture;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One dimension along which architectures differ, under the name the published code gives it.
 *
 * <p>All values are integers; a {@link Shape#FLAG} or {@link Shape#FLAG_LIST} is written as {@code
 * true} or {@code false} and held as 1 or 0. To add a gene of the model, add it here, to the genes
 * of its {@link Backbone}s and, with its default, to {@link CanonicalForm}; the notation, id,
 * search spaces, mutation and crossover follow by themselves. What holds between a gene of each
 * layer and the width of the model is a rule of search spaces.
 */
public enum Gene {
    /** Tokens the model knows: rows of the embedding. */
    VOCAB_SIZE("vocab_size", Shape.SCALAR),
    /** Longest sequence with a learned position (GPT-2). */
    N_POSITIONS("n_positions", Shape.SCALAR),
    /** Width of the residual stream. */
    D_MODEL("d_model", Shape.SCALAR),
    /** Width of the largest embedding table; projected to {@code d_model} where it differs. */
    D_EMBED("d_embed", Shape.SCALAR),
    /**
     * Factor k by which each rarer cluster's embedding is narrower; 1 means one plain table. Above
     * 1 every cluster has a projection to {@code d_model}; with a single cluster all such factors
     * are the same model, held as 2.
     */
    DIV_VAL("div_val", Shape.SCALAR),
    /** Decoder layers. */
    N_LAYER("n_layer", Shape.SCALAR),
    /** Attention heads of each layer. */
    N_HEAD("n_head", Shape.PER_LAYER),
    /**
     * Width of each attention head, whatever the width of the model (GPT-2; HW-GPT-Bench: 64). 0
     * where it is not given: {@code d_model / n_head}.
     */
    D_HEAD("d_head", Shape.SCALAR),
    /** Feed-forward width of each layer. */
    D_INNER("d_inner", Shape.PER_LAYER),
    /**
     * Whether the matrices of attention and feed-forward have bias vectors (GPT-2). LayerNorms keep
     * their offsets without, as in HW-GPT-Bench; nanoGPT drops those too.
     */
    BIAS("bias", Shape.FLAG),
    /** Tokens of memory that Transformer-XL attends to besides the segment. */
    MEM_LEN("mem_len", Shape.SCALAR),
    /**
     * First token of every cluster but the first, ascending, below {@code vocab_size}; used only
     * with an adaptive embedding ({@code div_val} above 1) or an adaptive softmax.
     */
    CUTOFFS("cutoffs", Shape.LIST),
    /**
     * Whether each layer has its own relative-attention biases (LTS) or all share one pair
     * (Transformer-XL base).
     */
    UNTIE_R("untie_r", Shape.FLAG),
    /**
     * Which clusters of the adaptive softmax share their projection with the embedding. Empty
     * (GPT-2 only): no adaptive softmax, the output is the transposed embedding.
     */
    TIE_PROJS("tie_projs", Shape.FLAG_LIST);

    /** How a gene is written: one number, one a layer, a list, or their true/false forms. */
    public enum Shape {
        SCALAR,
        PER_LAYER,
        LIST,
        FLAG,
        FLAG_LIST;

        /** Whether values are written {@code true} and {@code false}. */
        public boolean isFlag() {
            return this == FLAG || this == FLAG_LIST;
        }

        /** Whether there is exactly one value. */
        public boolean isSingle() {
            return this == SCALAR || this == FLAG;
        }
    }

    /** How many genes there are, whatever the backbone. */
    static final int COUNT = values().length;

    /** Beyond any model. */
    static final int GREATEST_WIDTH = 1 << 24;

    private static final Map<String, Gene> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Gene::key, gene -> gene));

    private final String key;
    private final Shape shape;

    Gene(String key, Shape shape) {
        this.key = key;
        this.shape = shape;
    }

    /** The name in JSON and YAML, for example {@code d_inner}. */
    public String key() {
        return key;
    }

    /** Where an array of all genes has it, from 0 to {@link #COUNT} - 1. */
    @SuppressWarnings("EnumOrdinal") // As EnumMap does: it never leaves the process.
    int place() {
        return ordinal();
    }

    public Shape shape() {
        return shape;
    }

    /** Whether the gene has no default. */
    public boolean isRequired() {
        return switch (this) {
            case VOCAB_SIZE, D_MODEL, N_LAYER, N_HEAD, D_INNER -> true;
            case N_POSITIONS,
                    D_EMBED,
                    DIV_VAL,
                    D_HEAD,
                    BIAS,
                    MEM_LEN,
                    CUTOFFS,
                    UNTIE_R,
                    TIE_PROJS ->
                    false;
        };
    }

    /** The gene of that name, if there is one. */
    public static Optional<Gene> named(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /**
     * Refuses what no architecture can hold; the upper limits are far beyond any model.
     *
     * @throws ArchitectureException when the value is no flag, or no size this gene can have
     */
    public void requireValid(int value) {
        int least = shape.isFlag() || this == MEM_LEN || this == D_HEAD ? 0 : 1;
        int greatest = shape.isFlag() ? 1 : this == N_LAYER ? 4096 : GREATEST_WIDTH;
        if (value < least || value > greatest) {
            throw new ArchitectureException(
                    key + " " + value + ": expected " + least + " to " + greatest);
        }
    }
}

package io.paretoform.core.architecture;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A candidate in canonical form: every gene of its backbone has its full value (defaults filled in,
 * per-layer genes exactly {@code n_layer} long), and genes that cannot matter hold their default.
 * So two architectures that are the same model are equal and share one {@link #id()}.
 *
 * <p>Any positive integers are allowed (a search space restricts them); whether a graph can be
 * built is the graph builder's question. Make one with {@link ArchitectureNotation} or {@link #of}.
 */
public final class Architecture {
    private final Backbone backbone;

    /** By the place of the gene; null for those the backbone has not. Never changed. */
    private final int[] @Nullable [] values;

    /** Made when first asked for: a search counts many candidates that it never names. */
    private @Nullable ArchitectureId id;

    private Architecture(Backbone backbone, int[] @Nullable [] values) {
        this.backbone = backbone;
        this.values = values;
    }

    /**
     * The canonical architecture with these genes; those left out take their default, a per-layer
     * gene of one value holds for every layer, and values beyond {@code n_layer} are dropped.
     *
     * @throws ArchitectureException when a gene is missing, foreign to the backbone, of the wrong
     *     length or not positive
     */
    public static Architecture of(Backbone backbone, Map<Gene, List<Integer>> genes) {
        int[] @Nullable [] values = new int[Gene.COUNT][];
        CanonicalForm.complete(backbone, genes)
                .forEach((gene, value) ->
                        values[gene.place()] =
                                value.stream().mapToInt(Integer::intValue).toArray());
        return new Architecture(backbone, values);
    }

    /**
     * What {@link #of} makes of the same genes but for these of each layer, at less cost: searches
     * make nearly all their candidates this way.
     *
     * @param layers genes of each layer with {@code n_layer} values
     * @throws ArchitectureException when a gene is foreign to the backbone or not of each layer, of
     *     the wrong length or not positive
     */
    public Architecture withLayers(Map<Gene, int[]> layers) {
        int[] @Nullable [] changed = values.clone();
        for (Map.Entry<Gene, int[]> layer : layers.entrySet()) {
            int[] chosen = layer.getValue().clone();
            CanonicalForm.requireLayers(backbone, layer.getKey(), chosen, nLayer());
            changed[layer.getKey().place()] = chosen;
        }
        Architecture other = new Architecture(backbone, changed);
        // Whether heads are as wide as the model depends on how many there are.
        return hasHeadWidthOfItsOwn() ? of(backbone, other.genes()) : other;
    }

    public Backbone backbone() {
        return backbone;
    }

    /** SHA-256 of the canonical form: the same everywhere, for ever. */
    public ArchitectureId id() {
        ArchitectureId known = id;
        if (known == null) {
            known = ArchitectureId.of(CanonicalForm.text(this));
            id = known;
        }
        return known;
    }

    /**
     * All values of a gene of this backbone: one for a scalar, {@code n_layer} for a per-layer
     * gene.
     */
    public List<Integer> values(Gene gene) {
        return new IntegerView(held(gene));
    }

    /** The value of a single-valued gene of this backbone. */
    public int value(Gene gene) {
        return held(gene)[0];
    }

    /** The value of a per-layer gene in a layer, counted from 0. */
    public int value(Gene gene, int layer) {
        return held(gene)[layer];
    }

    /** Whether a flag gene is set. */
    public boolean flag(Gene gene) {
        return value(gene) != 0;
    }

    public int vocabSize() {
        return value(Gene.VOCAB_SIZE);
    }

    public int dModel() {
        return value(Gene.D_MODEL);
    }

    public int dEmbed() {
        return value(Gene.D_EMBED);
    }

    public int divVal() {
        return value(Gene.DIV_VAL);
    }

    public int nLayer() {
        return value(Gene.N_LAYER);
    }

    /** Heads of a layer, counted from 0. */
    public int nHead(int layer) {
        return value(Gene.N_HEAD, layer);
    }

    /** Width of each head of a layer, counted from 0: the backbone may fix it by a gene. */
    public int headWidth(int layer) {
        return hasHeadWidthOfItsOwn() ? value(Gene.D_HEAD) : dModel() / nHead(layer);
    }

    /**
     * Whether heads are as wide as {@code d_head} says, so that they need not divide {@code
     * d_model}.
     */
    public boolean hasHeadWidthOfItsOwn() {
        int @Nullable [] headWidth = values[Gene.D_HEAD.place()];
        return headWidth != null && headWidth[0] != 0;
    }

    /** Feed-forward width of a layer, counted from 0. */
    public int dInner(int layer) {
        return value(Gene.D_INNER, layer);
    }

    /**
     * Whether the output is an adaptive softmax (bias, cluster rows, untied projections) and not
     * the plain transposed embedding.
     */
    public boolean hasAdaptiveOutput() {
        return held(Gene.TIE_PROJS).length > 0;
    }

    /** The genes as given to {@link #of}, complete; unmodifiable. */
    public Map<Gene, List<Integer>> genes() {
        Map<Gene, List<Integer>> genes = new EnumMap<>(Gene.class);
        backbone.genes().forEach(gene -> genes.put(gene, values(gene)));
        return Collections.unmodifiableMap(genes);
    }

    private int[] held(Gene gene) {
        int @Nullable [] held = values[gene.place()];
        if (held == null) {
            throw new NullPointerException(backbone.key() + " has no gene " + gene.key());
        }
        return held;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Architecture that
                && backbone == that.backbone
                && Arrays.deepEquals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    /** The canonical form. */
    @Override
    public String toString() {
        return CanonicalForm.text(this);
    }
}

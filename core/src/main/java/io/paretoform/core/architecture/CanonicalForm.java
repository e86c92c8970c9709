package io.paretoform.core.architecture;

import static io.paretoform.core.architecture.Gene.CUTOFFS;
import static io.paretoform.core.architecture.Gene.DIV_VAL;
import static io.paretoform.core.architecture.Gene.D_EMBED;
import static io.paretoform.core.architecture.Gene.D_HEAD;
import static io.paretoform.core.architecture.Gene.D_MODEL;
import static io.paretoform.core.architecture.Gene.N_HEAD;
import static io.paretoform.core.architecture.Gene.N_LAYER;
import static io.paretoform.core.architecture.Gene.TIE_PROJS;
import static io.paretoform.core.architecture.Gene.VOCAB_SIZE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What makes two notations of one model the same: defaults are filled in, inactive genes reset to
 * their default, and the text leaves out every gene at its default and writes a per-layer gene that
 * is the same in all layers as one number. The text is JSON with sorted keys and no spaces; its
 * SHA-256 is the id, so <em>this class may never change what it writes for a given
 * architecture</em>. A gene added later must have a default that means "as before".
 */
final class CanonicalForm {
    /**
     * Clusters of WikiText-103 in the published code (Transformer-XL, LTS); those not below the
     * vocabulary drop out.
     */
    private static final List<Integer> WIKITEXT_CUTOFFS = List.of(19997, 39997, 199997);

    /** As the text has them, after the backbone. */
    private static final List<Gene> BY_KEY =
            Arrays.stream(Gene.values()).sorted(Comparator.comparing(Gene::key)).toList();

    private CanonicalForm() {}

    static Map<Gene, List<Integer>> complete(Backbone backbone, Map<Gene, List<Integer>> given) {
        given.keySet().forEach(gene -> requireKnown(backbone, gene));
        Map<Gene, List<Integer>> complete = new EnumMap<>(Gene.class);
        for (Gene gene : backbone.genes()) {
            List<Integer> raw = given.get(gene);
            complete.put(
                    gene,
                    raw == null
                            ? defaultValue(backbone, gene, complete)
                            : checked(gene, raw, complete));
        }
        if (complete.containsKey(D_HEAD)) {
            complete.put(D_HEAD, headWidth(complete));
        }
        forgetInactive(backbone, complete);
        return complete;
    }

    private static void requireKnown(Backbone backbone, Gene gene) {
        if (!backbone.genes().contains(gene)) {
            throw new ArchitectureException(
                    gene.key()
                            + ": not a gene of backbone "
                            + backbone.key()
                            + " (its genes: "
                            + names(backbone)
                            + ")");
        }
    }

    /** Not given, where the heads of every layer share the width of the model anyway. */
    private static List<Integer> headWidth(Map<Gene, List<Integer>> genes) {
        long headWidth = single(genes, D_HEAD);
        int dModel = single(genes, D_MODEL);
        boolean shared = true;
        for (int heads : list(genes, N_HEAD)) {
            long width = heads * headWidth;
            if (width > Gene.GREATEST_WIDTH) {
                throw new ArchitectureException(
                        "d_head %d: %d heads are %d wide, expected at most %d"
                                .formatted(headWidth, heads, width, Gene.GREATEST_WIDTH));
            }
            shared &= width == dModel;
        }
        return shared ? List.of(0) : list(genes, D_HEAD);
    }

    /**
     * Resets what cannot matter: cutoffs where neither embedding nor output is divided into
     * clusters, the factor where there is one cluster, and the ties of projections that do not
     * exist.
     */
    private static void forgetInactive(Backbone backbone, Map<Gene, List<Integer>> genes) {
        if (!cutoffsMatter(backbone, genes)) {
            genes.put(CUTOFFS, List.of());
        }
        boolean adaptiveEmbedding = single(genes, DIV_VAL) > 1;
        int clusters = list(genes, CUTOFFS).size() + 1;
        if (adaptiveEmbedding && clusters == 1) {
            genes.put(DIV_VAL, List.of(2));
        }
        List<Integer> ties = list(genes, TIE_PROJS);
        if (ties.isEmpty() && !backbone.alwaysAdaptiveOutput()) {
            return;
        }
        if (ties.size() < clusters) {
            throw new ArchitectureException(
                    "tie_projs "
                            + flags(ties)
                            + ": expected one flag for each of "
                            + clusters
                            + " clusters");
        }
        boolean projected = adaptiveEmbedding || single(genes, D_EMBED) != single(genes, D_MODEL);
        genes.put(
                TIE_PROJS,
                projected ? List.copyOf(ties.subList(0, clusters)) : publishedTies(clusters));
    }

    static String text(Architecture architecture) {
        Map<Gene, List<Integer>> genes = architecture.genes();
        StringBuilder json = new StringBuilder("{\"backbone\":\"");
        json.append(architecture.backbone().key()).append('"');
        for (Gene gene : BY_KEY) {
            List<Integer> values = genes.get(gene);
            if (values != null && !isDefault(architecture.backbone(), gene, genes)) {
                json.append(",\"").append(gene.key()).append("\":");
                append(json, gene, values);
            }
        }
        return json.append('}').toString();
    }

    /** Whether a gene holds what it would hold if it were not given. */
    static boolean isDefault(Backbone backbone, Gene gene, Map<Gene, List<Integer>> genes) {
        return list(genes, gene).equals(defaultOrNull(backbone, gene, genes));
    }

    /** Whether a per-layer gene may be written as one number. */
    static boolean isUniform(List<Integer> values) {
        return Collections.frequency(values, values.getFirst()) == values.size();
    }

    /** The default of a gene given the genes before it, or null where it must be given. */
    static @Nullable List<Integer> defaultOrNull(
            Backbone backbone, Gene gene, Map<Gene, List<Integer>> others) {
        return switch (gene) {
            case VOCAB_SIZE, D_MODEL, N_LAYER, N_HEAD, D_INNER -> null;
            case N_POSITIONS -> List.of(1024);
            case D_EMBED -> List.of(single(others, D_MODEL));
            case DIV_VAL, BIAS, UNTIE_R -> List.of(1);
            case D_HEAD -> List.of(0);
            case MEM_LEN -> List.of(192);
            case CUTOFFS ->
                    cutoffsMatter(backbone, others) ? below(WIKITEXT_CUTOFFS, others) : List.of();
            case TIE_PROJS ->
                    backbone.alwaysAdaptiveOutput()
                            ? publishedTies(list(others, CUTOFFS).size() + 1)
                            : List.of();
        };
    }

    /** While the ties are not known yet, cutoffs are kept. */
    private static boolean cutoffsMatter(Backbone backbone, Map<Gene, List<Integer>> genes) {
        return single(genes, DIV_VAL) > 1
                || backbone.alwaysAdaptiveOutput()
                || !List.of().equals(genes.get(TIE_PROJS));
    }

    /**
     * The ties of every published Transformer-XL: the first cluster has a projection of its own,
     * the others share the embedding's.
     */
    private static List<Integer> publishedTies(int clusters) {
        List<Integer> ties = new ArrayList<>(Collections.nCopies(clusters, 1));
        ties.set(0, 0);
        return List.copyOf(ties);
    }

    private static List<Integer> defaultValue(
            Backbone backbone, Gene gene, Map<Gene, List<Integer>> others) {
        List<Integer> value = defaultOrNull(backbone, gene, others);
        if (value == null) {
            throw new ArchitectureException(gene.key() + ": missing, and it has no default");
        }
        return value;
    }

    private static List<Integer> checked(
            Gene gene, List<Integer> raw, Map<Gene, List<Integer>> others) {
        if (gene.shape().isSingle() && raw.size() != 1) {
            throw new ArchitectureException(gene.key() + " " + raw + ": expected one value");
        }
        for (int value : raw) {
            gene.requireValid(value);
        }
        return switch (gene.shape()) {
            case SCALAR, FLAG, FLAG_LIST -> List.copyOf(raw);
            case PER_LAYER -> perLayer(gene, raw, single(others, N_LAYER));
            case LIST -> ascending(gene, raw, others);
        };
    }

    /** Refuses what cannot be a gene of each layer. */
    static void requireLayers(Backbone backbone, Gene gene, int[] chosen, int nLayer) {
        requireKnown(backbone, gene);
        if (gene.shape() != Gene.Shape.PER_LAYER || chosen.length != nLayer) {
            throw new ArchitectureException(
                    "%s %s: expected a gene of each layer, and %d values"
                            .formatted(gene.key(), Arrays.toString(chosen), nLayer));
        }
        for (int value : chosen) {
            gene.requireValid(value);
        }
    }

    private static List<Integer> perLayer(Gene gene, List<Integer> raw, int nLayer) {
        if (raw.size() == 1) {
            return Collections.nCopies(nLayer, raw.getFirst());
        }
        if (raw.size() < nLayer) {
            throw new ArchitectureException(
                    gene.key() + " " + raw + ": " + raw.size() + " values for n_layer " + nLayer);
        }
        return List.copyOf(raw.subList(0, nLayer));
    }

    /** Cutoffs matter only below the vocabulary: the published lists end with its size. */
    private static List<Integer> ascending(
            Gene gene, List<Integer> raw, Map<Gene, List<Integer>> others) {
        List<Integer> below = below(raw, others);
        for (int i = 1; i < below.size(); i++) {
            if (below.get(i) <= below.get(i - 1)) {
                throw new ArchitectureException(
                        gene.key() + " " + raw + ": expected ascending values");
            }
        }
        return below;
    }

    private static List<Integer> below(List<Integer> cutoffs, Map<Gene, List<Integer>> others) {
        if (cutoffs.isEmpty()) {
            return List.of();
        }
        int vocabSize = single(others, VOCAB_SIZE);
        return cutoffs.stream().filter(cutoff -> cutoff < vocabSize).toList();
    }

    private static int single(Map<Gene, List<Integer>> values, Gene gene) {
        return list(values, gene).getFirst();
    }

    private static List<Integer> list(Map<Gene, List<Integer>> values, Gene gene) {
        List<Integer> value = values.get(gene);
        if (value == null) {
            throw new IllegalStateException(
                    gene.key() + " must be listed before the genes that depend on it");
        }
        return value;
    }

    private static void append(StringBuilder json, Gene gene, List<Integer> values) {
        if (gene.shape().isSingle()
                || (gene.shape() == Gene.Shape.PER_LAYER && isUniform(values))) {
            append(json, gene, (int) values.getFirst());
            return;
        }
        json.append('[');
        String separator = "";
        for (int value : values) {
            append(json.append(separator), gene, value);
            separator = ",";
        }
        json.append(']');
    }

    private static void append(StringBuilder json, Gene gene, int value) {
        if (gene.shape().isFlag()) {
            json.append(value != 0);
        } else {
            json.append(value);
        }
    }

    private static List<Boolean> flags(List<Integer> values) {
        return values.stream().map(value -> value != 0).toList();
    }

    static String names(Backbone backbone) {
        return backbone.genes().stream().map(Gene::key).collect(Collectors.joining(", "));
    }
}

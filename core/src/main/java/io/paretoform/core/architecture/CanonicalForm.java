package io.paretoform.core.architecture;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
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

    private CanonicalForm() {}

    static Map<Gene, List<Integer>> complete(Backbone backbone, Map<Gene, List<Integer>> given) {
        for (Gene gene : given.keySet()) {
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
        Map<Gene, List<Integer>> complete = new EnumMap<>(Gene.class);
        for (Gene gene : backbone.genes()) {
            List<Integer> raw = given.get(gene);
            complete.put(
                    gene,
                    raw == null ? defaultValue(gene, complete) : checked(gene, raw, complete));
        }
        return complete;
    }

    static String text(Architecture architecture) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("backbone", '"' + architecture.backbone().key() + '"');
        for (Gene gene : architecture.backbone().genes()) {
            List<Integer> values = architecture.values(gene);
            if (!values.equals(defaultOrNull(gene, architecture.genes()))) {
                fields.put(gene.key(), text(gene, values));
            }
        }
        StringJoiner json = new StringJoiner(",", "{", "}");
        fields.forEach((key, value) -> json.add('"' + key + "\":" + value));
        return json.toString();
    }

    /** Whether a per-layer gene may be written as one number. */
    static boolean isUniform(List<Integer> values) {
        return values.stream().distinct().count() == 1;
    }

    /** The default of a gene given the genes before it, or null where it must be given. */
    static @Nullable List<Integer> defaultOrNull(Gene gene, Map<Gene, List<Integer>> others) {
        return switch (gene) {
            case VOCAB_SIZE, D_MODEL, N_LAYER, N_HEAD, D_INNER -> null;
            case N_POSITIONS -> List.of(1024);
            case D_EMBED -> List.of(single(others, Gene.D_MODEL));
            case DIV_VAL -> List.of(1);
            case MEM_LEN -> List.of(192);
            case CUTOFFS ->
                    single(others, Gene.DIV_VAL) == 1 ? List.of() : below(WIKITEXT_CUTOFFS, others);
            case UNTIE_R -> List.of(1);
            case TIE_PROJS -> List.of();
        };
    }

    private static List<Integer> defaultValue(Gene gene, Map<Gene, List<Integer>> others) {
        List<Integer> value = defaultOrNull(gene, others);
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
            requireInRange(gene, value);
        }
        return switch (gene.shape()) {
            case SCALAR, FLAG, FLAG_LIST -> List.copyOf(raw);
            case PER_LAYER -> perLayer(gene, raw, single(others, Gene.N_LAYER));
            case LIST -> active(gene, raw, others);
        };
    }

    private static void requireInRange(Gene gene, int value) {
        boolean fits = gene.shape().isFlag() ? value == 0 || value == 1 : value >= least(gene);
        if (!fits) {
            throw new ArchitectureException(
                    gene.key()
                            + " "
                            + value
                            + ": expected "
                            + (gene.shape().isFlag()
                                    ? "true or false"
                                    : "at least " + least(gene)));
        }
    }

    /** A memory may be empty; everything else is a size. */
    private static int least(Gene gene) {
        return gene == Gene.MEM_LEN ? 0 : 1;
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

    /** Cutoffs matter only with adaptive embeddings, and only below the vocabulary. */
    private static List<Integer> active(
            Gene gene, List<Integer> raw, Map<Gene, List<Integer>> others) {
        if (single(others, Gene.DIV_VAL) == 1) {
            return List.of();
        }
        List<Integer> below = below(raw, others);
        if (!below.equals(below.stream().sorted().distinct().toList())) {
            throw new ArchitectureException(gene.key() + " " + raw + ": expected ascending values");
        }
        return below;
    }

    private static List<Integer> below(List<Integer> cutoffs, Map<Gene, List<Integer>> others) {
        int vocabSize = single(others, Gene.VOCAB_SIZE);
        return cutoffs.stream().filter(cutoff -> cutoff < vocabSize).toList();
    }

    private static int single(Map<Gene, List<Integer>> values, Gene gene) {
        List<Integer> value = values.get(gene);
        if (value == null) {
            throw new IllegalStateException(
                    gene.key() + " must be listed before the genes that depend on it");
        }
        return value.getFirst();
    }

    private static String text(Gene gene, List<Integer> values) {
        if (gene.shape().isSingle()
                || (gene.shape() == Gene.Shape.PER_LAYER && isUniform(values))) {
            return text(gene, (int) values.getFirst());
        }
        return values.stream()
                .map(value -> text(gene, (int) value))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(Gene gene, int value) {
        return gene.shape().isFlag() ? Boolean.toString(value != 0) : Integer.toString(value);
    }

    private static String names(Backbone backbone) {
        return backbone.genes().stream().map(Gene::key).collect(Collectors.joining(", "));
    }
}

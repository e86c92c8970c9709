package io.paretoform.core.space;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import java.util.List;

/**
 * What a gene may be in a space.
 *
 * @param values ascending and distinct, but for {@link Scope#WHOLE_LIST}, where it is the value
 */
public record GeneRange(Scope scope, List<Integer> values) {
    /** {@code d_embed} as wide as the model, whatever its width: written {@code d_model}. */
    public static final int AS_D_MODEL = -1;

    /** What one choice decides. */
    public enum Scope {
        /** The gene of the model. */
        MODEL,
        /** A per-layer gene in all layers alike. */
        ALL_LAYERS,
        /** A per-layer gene in each layer by itself. */
        EACH_LAYER,
        /** A list gene, which is fixed. */
        WHOLE_LIST
    }

    public GeneRange {
        values =
                scope == Scope.WHOLE_LIST
                        ? List.copyOf(values)
                        : values.stream().sorted().distinct().toList();
    }

    /**
     * The range of a gene.
     *
     * @param eachLayer whether every layer has a choice of its own
     * @throws SpaceException when there is no value, or each layer is to choose what only a model
     *     has
     */
    public static GeneRange of(Gene gene, boolean eachLayer, List<Integer> values) {
        boolean layered = gene.shape() == Gene.Shape.PER_LAYER;
        if (eachLayer && !layered) {
            throw new SpaceException(gene.key() + ": a gene of the model, not of each layer");
        }
        if (gene.shape() == Gene.Shape.LIST || gene.shape() == Gene.Shape.FLAG_LIST) {
            return new GeneRange(Scope.WHOLE_LIST, values);
        }
        if (values.isEmpty()) {
            throw new SpaceException(gene.key() + " []: expected at least one choice");
        }
        if (gene == Gene.D_HEAD && values.contains(0)) {
            throw new SpaceException("d_head 0: leave it out for heads of d_model / n_head");
        }
        values.stream()
                .filter(value -> gene != Gene.D_EMBED || value != AS_D_MODEL)
                .forEach(gene::requireValid);
        return new GeneRange(
                eachLayer ? Scope.EACH_LAYER : layered ? Scope.ALL_LAYERS : Scope.MODEL, values);
    }

    /**
     * What a space must have chosen to make an architecture: the width of its heads also where they
     * share that of the model, which the architecture then leaves unsaid.
     */
    static List<Integer> chosen(Architecture architecture, Gene gene) {
        return gene == Gene.D_HEAD ? List.of(architecture.headWidth(0)) : architecture.values(gene);
    }

    int[] array() {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The step of three or more evenly spaced values; 0 where they are not. */
    int step() {
        if (values.size() < 3 || scope == Scope.WHOLE_LIST) {
            return 0;
        }
        int step = values.get(1) - values.getFirst();
        for (int i = 2; i < values.size(); i++) {
            if (values.get(i) - values.get(i - 1) != step) {
                return 0;
            }
        }
        return step;
    }

    /** The choices as a person would say them. */
    @Override
    public String toString() {
        if (step() != 0 && values.getFirst() != AS_D_MODEL) {
            return values.getFirst() + " to " + values.getLast() + " in steps of " + step();
        }
        List<String> names =
                values.stream()
                        .map(value -> value == AS_D_MODEL ? "d_model" : value.toString())
                        .toList();
        return names.size() == 1 ? names.getFirst() : "one of " + names;
    }
}

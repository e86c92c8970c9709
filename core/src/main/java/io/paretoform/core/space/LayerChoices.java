package io.paretoform.core.space;

import io.paretoform.core.architecture.Gene;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the genes of each layer. The order of its draws is part of what a seed makes.
 *
 * @param governed the one that bounds on parameters bend, {@link Frame#GOVERNED}
 * @param free all others, in the order of the backbone
 */
record LayerChoices(LayerChoice governed, List<LayerChoice> free) {
    LayerChoices {
        free = List.copyOf(free);
    }

    static LayerChoices of(SpaceDefinition space) {
        return new LayerChoices(
                new LayerChoice(Frame.GOVERNED, space.eachLayer(Frame.GOVERNED)),
                space.layerGenes().stream()
                        .filter(gene -> gene != Frame.GOVERNED)
                        .map(gene -> new LayerChoice(gene, space.eachLayer(gene)))
                        .toList());
    }

    /**
     * Uniform values; empty where those of the governed gene leave the window.
     *
     * @param bent whether they are changed to stay in it
     */
    Optional<Map<Gene, int[]>> drawn(Frame frame, boolean bent, RandomGenerator random) {
        int[] values = governed.choose(frame, LayerChoice.ANY, random);
        int @Nullable [] fitting = bent ? governed.fit(frame, values, random) : values;
        if (fitting == null || !frame.accepts(fitting)) {
            return Optional.empty();
        }
        Map<Gene, int[]> layers = chosen(frame, LayerChoice.ANY, random);
        layers.put(governed.gene(), fitting);
        return Optional.of(layers);
    }

    /** The wished values where they are allowed; empty where the window cannot be met. */
    Optional<Map<Gene, int[]>> wished(Frame frame, LayerChoice.Wish wish, RandomGenerator random) {
        Map<Gene, int[]> layers = chosen(frame, wish, random);
        int @Nullable [] fitting =
                governed.fit(frame, governed.choose(frame, wish, random), random);
        if (fitting == null) {
            return Optional.empty();
        }
        layers.put(governed.gene(), fitting);
        return Optional.of(layers);
    }

    private Map<Gene, int[]> chosen(Frame frame, LayerChoice.Wish wish, RandomGenerator random) {
        Map<Gene, int[]> layers = new EnumMap<>(Gene.class);
        for (LayerChoice choice : free) {
            layers.put(choice.gene(), choice.choose(frame, wish, random));
        }
        return layers;
    }
}

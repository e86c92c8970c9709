package io.paretoform.core.space;

import static io.paretoform.core.space.Frames.ANEW;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Gene;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes candidates that are valid by the way they are made. */
final class Proposals {
    /** Draws thrown away to stay uniform, before one is bent to meet the rules on parameters. */
    private static final int UNIFORM_ATTEMPTS = 32;

    private static final int ATTEMPTS = 1000;

    private final String name;
    private final Backbone backbone;
    private final Frames frames;
    private final LayerChoices layers;

    /**
     * An architecture of each frame, from which its candidates differ in their layers alone. None
     * where {@code d_head} is chosen: whether it is said depends on the layers.
     */
    private final IdentityHashMap<Frame, Architecture> examples = new IdentityHashMap<>();

    Proposals(SpaceDefinition space, Frames frames, LayerChoices layers) {
        this.name = space.name();
        this.backbone = space.backbone();
        this.frames = frames;
        this.layers = layers;
        frames.feasible().stream()
                .filter(frame -> !frame.genes().containsKey(Gene.D_HEAD))
                .forEach(frame ->
                        examples.put(frame, Architecture.of(backbone, frame.with(frame.lowest()))));
    }

    Architecture sample(RandomGenerator random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Frame frame = frames.draw(random);
            Optional<Architecture> candidate =
                    layers.drawn(frame, attempt >= UNIFORM_ATTEMPTS, random)
                            .map(chosen -> candidate(frame, chosen));
            if (candidate.isPresent()) {
                return candidate.get();
            }
        }
        throw new SpaceException(
                "space "
                        + name
                        + ": no candidate meets its rules on parameters in "
                        + ATTEMPTS
                        + " attempts");
    }

    /** Every gene is drawn anew with the given probability, else inherited. */
    Architecture mutate(Architecture parent, double probability, RandomGenerator random) {
        return child(
                gene -> random.nextDouble() < probability ? ANEW : frames.inherited(parent, gene),
                (gene, layer) ->
                        random.nextDouble() < probability ? ANEW : inherited(parent, gene, layer),
                random);
    }

    /** Every gene is inherited from either parent with equal probability. */
    Architecture crossover(Architecture a, Architecture b, RandomGenerator random) {
        return child(
                gene -> frames.inherited(random.nextBoolean() ? a : b, gene),
                (gene, layer) -> {
                    boolean first = random.nextBoolean();
                    int wish = inherited(first ? a : b, gene, layer);
                    return wish == ANEW ? inherited(first ? b : a, gene, layer) : wish;
                },
                random);
    }

    private static int inherited(Architecture parent, Gene gene, int layer) {
        return layer < parent.nLayer() ? parent.value(gene, layer) : ANEW;
    }

    private Architecture child(
            Frames.Wish wish, LayerChoice.Wish layerWish, RandomGenerator random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Frame frame = frames.wished(wish, random);
            if (frame == null) {
                continue;
            }
            Optional<Architecture> candidate =
                    layers.wished(frame, layerWish, random).map(chosen -> candidate(frame, chosen));
            if (candidate.isPresent()) {
                return candidate.get();
            }
        }
        return sample(random);
    }

    private Architecture candidate(Frame frame, Map<Gene, int[]> chosen) {
        Architecture example = examples.get(frame);
        return example == null
                ? Architecture.of(backbone, frame.with(chosen))
                : example.withLayers(chosen);
    }
}

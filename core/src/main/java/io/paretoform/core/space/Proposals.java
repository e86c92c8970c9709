package io.paretoform.core.space;

import static io.paretoform.core.space.Frames.ANEW;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Gene;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes candidates that are valid by the way they are made. */
final class Proposals {
    /** Draws thrown away to stay uniform, before one is bent to meet the rules on parameters. */
    private static final int UNIFORM_ATTEMPTS = 32;

    private static final int ATTEMPTS = 1000;

    private final String name;
    private final Backbone backbone;
    private final Frames frames;
    private final LayerChoice heads;
    private final LayerChoice inners;

    Proposals(SpaceDefinition space, Frames frames) {
        this.name = space.name();
        this.backbone = space.backbone();
        this.frames = frames;
        this.heads = new LayerChoice(space.eachLayer(Gene.N_HEAD));
        this.inners = new LayerChoice(space.eachLayer(Gene.D_INNER));
    }

    Architecture sample(RandomGenerator random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Frame frame = frames.draw(random);
            int @Nullable [] chosen =
                    inners.choose(frame.nLayer(), frame.inners(), layer -> ANEW, random);
            if (attempt >= UNIFORM_ATTEMPTS) {
                chosen = inners.fit(frame, chosen, random);
            }
            if (chosen != null && frame.accepts(chosen)) {
                return candidate(frame, headsAnew(frame, random), chosen);
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

    @FunctionalInterface
    private interface LayerWish {
        int of(Gene gene, int layer);
    }

    private Architecture child(Frames.Wish wish, LayerWish layerWish, RandomGenerator random) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Frame frame = frames.wished(wish, random);
            if (frame == null) {
                continue;
            }
            int[] chosenHeads =
                    heads.choose(
                            frame.nLayer(),
                            frame.heads(),
                            layer -> layerWish.of(Gene.N_HEAD, layer),
                            random);
            int[] wished =
                    inners.choose(
                            frame.nLayer(),
                            frame.inners(),
                            layer -> layerWish.of(Gene.D_INNER, layer),
                            random);
            int[] chosen = inners.fit(frame, wished, random);
            if (chosen != null) {
                return candidate(frame, chosenHeads, chosen);
            }
        }
        return sample(random);
    }

    private int[] headsAnew(Frame frame, RandomGenerator random) {
        return heads.choose(frame.nLayer(), frame.heads(), layer -> ANEW, random);
    }

    Architecture candidate(Frame frame, int[] nHead, int[] dInner) {
        Map<Gene, List<Integer>> genes = new EnumMap<>(frame.genes());
        genes.put(Gene.N_HEAD, list(nHead));
        genes.put(Gene.D_INNER, list(dInner));
        return Architecture.of(backbone, genes);
    }

    private static List<Integer> list(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}

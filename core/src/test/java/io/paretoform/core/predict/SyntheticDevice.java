package io.paretoform.core.predict;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Gene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A device whose law is known: a launch for every layer, products with weights that run faster the
 * wider the model, and a price a head. Its measurements scatter by a share.
 *
 * @param noise standard deviation of the logarithm of a measurement
 */
record SyntheticDevice(double noise) {
    private static final int[] HEADS = {2, 4, 8};

    static Architecture architecture(RandomGenerator random) {
        int dModel = 64 * random.nextInt(2, 17);
        int layers = random.nextInt(2, 17);
        List<Integer> heads =
                IntStream.range(0, layers).mapToObj(_ -> HEADS[random.nextInt(3)]).toList();
        List<Integer> inner =
                IntStream.range(0, layers)
                        .mapToObj(_ -> 64 * random.nextInt(dModel / 32, 65))
                        .toList();
        return Architecture.of(
                Backbone.GPT2,
                Map.of(
                        Gene.VOCAB_SIZE, List.of(50257),
                        Gene.N_POSITIONS, List.of(192),
                        Gene.D_MODEL, List.of(dModel),
                        Gene.N_LAYER, List.of(layers),
                        Gene.N_HEAD, heads,
                        Gene.D_INNER, inner));
    }

    /** Milliseconds, as they truly are. */
    double cost(Architecture architecture) {
        double d = architecture.dModel();
        double cost = 0.3 + 50257 * d * 192 / 2e9;
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            double products = 4 * d * d + 2 * d * architecture.dInner(layer);
            cost += 0.05 + 192 * products * (1 + 40 / d) / 3e9;
            cost += 0.004 * architecture.nHead(layer);
        }
        return cost;
    }

    Observation<Architecture> observe(Architecture architecture, RandomGenerator random) {
        double cost = cost(architecture) * Math.exp(noise * random.nextGaussian());
        return new Observation<>(architecture, cost, 0);
    }

    List<Observation<Architecture>> observe(int count, RandomGenerator random) {
        List<Observation<Architecture>> observations = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            observations.add(observe(architecture(random), random));
        }
        return List.copyOf(observations);
    }
}

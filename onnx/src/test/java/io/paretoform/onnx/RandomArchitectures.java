package io.paretoform.onnx;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Backbone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Small architectures that differ in everything an architecture can differ in. */
final class RandomArchitectures {
    static final int VOCABULARY = 61;
    static final int LONGEST = 12;

    private RandomArchitectures() {}

    static Architecture of(Backbone backbone, RandomGenerator random) {
        int layers = random.nextInt(1, 4);
        int dModel = 8 * random.nextInt(1, 4);
        Map<String, Object> genes = new HashMap<>();
        genes.put("backbone", backbone.key());
        genes.put("vocab_size", VOCABULARY);
        genes.put("n_layer", layers);
        genes.put("d_model", dModel);
        genes.put("d_embed", pick(random, 16, 20, Math.max(16, dModel)));
        genes.put("div_val", pick(random, 1, 2, 4));
        genes.put("cutoffs", List.of(11, 30));
        genes.put("n_head", perLayer(layers, random, 1, 2, 4, 8));
        genes.put("d_inner", perLayer(layers, random, 9, 16, 40));
        switch (backbone) {
            case GPT2 -> {
                genes.put("n_positions", LONGEST);
                if (random.nextInt(3) == 0) {
                    genes.put("tie_projs", List.of(false, true, false));
                }
                if (random.nextBoolean()) {
                    genes.put("d_head", pick(random, 3, 4, 16));
                    genes.put("n_head", perLayer(layers, random, 1, 3, 5));
                }
                genes.put("bias", random.nextBoolean());
            }
            case TRANSFORMER_XL -> {
                genes.put("mem_len", pick(random, 0, 3, 5));
                genes.put("untie_r", random.nextBoolean());
            }
        }
        return ArchitectureNotation.parse(genes);
    }

    private static List<Integer> perLayer(int layers, RandomGenerator random, int... values) {
        return Stream.generate(() -> pick(random, values)).limit(layers).toList();
    }

    private static int pick(RandomGenerator random, int... values) {
        return values[random.nextInt(values.length)];
    }
}

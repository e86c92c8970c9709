package io.paretoform.exports.model;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers why a configuration cannot say an architecture, so that all of it is said at once. */
final class Obstacles {
    private final String configuration;
    private final Architecture architecture;
    private final List<String> reasons = new ArrayList<>();

    /**
     * None yet.
     *
     * @param configuration the class's name
     */
    Obstacles(String configuration, Architecture architecture) {
        this.configuration = configuration;
        this.architecture = architecture;
    }

    void require(boolean holds, String reason) {
        if (!holds) {
            reasons.add(reason);
        }
    }

    /** The configuration has one number for what is a gene of each layer. */
    void requireSameInAllLayers(Gene gene) {
        Map<Integer, List<Integer>> layers = new LinkedHashMap<>();
        List<Integer> values = architecture.values(gene);
        for (int layer = 0; layer < values.size(); layer++) {
            layers.computeIfAbsent(values.get(layer), _ -> new ArrayList<>()).add(layer);
        }
        require(
                layers.size() == 1,
                gene.key()
                        + " is "
                        + layers.entrySet().stream()
                                .map(entry -> entry.getKey() + " in " + named(entry.getValue()))
                                .collect(Collectors.joining(", "))
                        + ", expected the same in all layers");
    }

    /** Heads share the width of the model evenly. */
    void requireWholeHeads() {
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            int heads = architecture.nHead(layer);
            if (architecture.dModel() % heads != 0) {
                reasons.add(
                        "n_head %d in layer %d does not divide d_model %d"
                                .formatted(heads, layer, architecture.dModel()));
                return;
            }
        }
    }

    void throwIfAny() {
        if (!reasons.isEmpty()) {
            throw new HuggingFaceException(configuration, reasons);
        }
    }

    /** {@code layer 3} or {@code layers 0-2, 5}. */
    private static String named(List<Integer> layers) {
        StringBuilder text = new StringBuilder(layers.size() == 1 ? "layer " : "layers ");
        for (int i = 0; i < layers.size(); i++) {
            int first = layers.get(i);
            while (i + 1 < layers.size() && layers.get(i + 1) == layers.get(i) + 1) {
                i++;
            }
            text.append(text.charAt(text.length() - 1) == ' ' ? "" : ", ").append(first);
            if (layers.get(i) > first) {
                text.append('-').append(layers.get(i));
            }
        }
        return text.toString();
    }
}

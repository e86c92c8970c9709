package io.paretoform.core.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Published architectures by name. OPT-350M is not among them: it is post-norm without a final
 * LayerNorm and has an output projection of its own without the adaptive softmax, which no gene of
 * GPT-2 says; calling it a GPT-2 would count and time another model.
 */
public final class Presets {
    private static final Map<String, Architecture> BY_NAME = byName();

    private Presets() {}

    /** The published architecture of that name. */
    public static Optional<Architecture> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All names, in the order of the listing. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** The name of this very architecture, if it is a published one. */
    public static Optional<String> nameOf(Architecture architecture) {
        return BY_NAME.entrySet().stream()
                .filter(entry -> entry.getValue().equals(architecture))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, Architecture> byName() {
        Map<String, Architecture> presets = new LinkedHashMap<>();
        presets.put("gpt2", gpt2(768, 12, 12));
        presets.put("gpt2-medium", gpt2(1024, 24, 16));
        presets.put("gpt2-large", gpt2(1280, 36, 20));
        presets.put("gpt2-xl", gpt2(1600, 48, 25));
        presets.put("gpt2-16-layer", ltsGpt2(16));
        presets.put("gpt2-8-layer", ltsGpt2(8));
        presets.put("transformer-xl-base", transformerXlBase());
        presets.put("transformer-xl-16-layer", transformerXlSixteenLayers());
        return presets;
    }

    /** Radford et al. 2019, table 2; feed-forward four times as wide as the model. */
    private static Architecture gpt2(int dModel, int nLayer, int nHead) {
        return ArchitectureNotation.parse(
                Map.of(
                        "backbone",
                        "gpt2",
                        "vocab_size",
                        50257,
                        "n_positions",
                        1024,
                        "d_model",
                        dModel,
                        "n_layer",
                        nLayer,
                        "n_head",
                        nHead,
                        "d_inner",
                        4 * dModel));
    }

    /**
     * The baselines of LTS for GPT-2, with 16 heads: the published 12 do not divide 1024. Sixteen
     * layers have more decoder parameters than the space allows, eight have half of theirs.
     */
    private static Architecture ltsGpt2(int nLayer) {
        return ArchitectureNotation.parse(
                Map.of(
                        "backbone", "gpt2",
                        "vocab_size", 50257,
                        "n_positions", 192,
                        "d_model", 1024,
                        "d_embed", 784,
                        "div_val", 4,
                        "n_layer", nLayer,
                        "n_head", 16,
                        "d_inner", 2048));
    }

    /**
     * Dai et al. 2019, the 151 M model of WikiText-103: 267,735 words, all layers share one pair of
     * relative-attention biases.
     */
    private static Architecture transformerXlBase() {
        return ArchitectureNotation.parse(
                Map.of(
                        "backbone", "transformer-xl",
                        "vocab_size", 267735,
                        "d_model", 410,
                        "n_layer", 16,
                        "n_head", 10,
                        "d_inner", 2100,
                        "mem_len", 150,
                        "untie_r", false));
    }

    /**
     * The baseline of LTS for Transformer-XL. Its published 73,940,659 parameters are those of a
     * vocabulary of 267,736 (the 267,735 words padded to a multiple of 8, as in all released rows)
     * and of shared relative-attention biases.
     */
    private static Architecture transformerXlSixteenLayers() {
        return ArchitectureNotation.parse(
                Map.of(
                        "backbone", "transformer-xl",
                        "vocab_size", 267736,
                        "d_model", 512,
                        "div_val", 4,
                        "n_layer", 16,
                        "n_head", 8,
                        "d_inner", 2048,
                        "untie_r", false));
    }
}

package io.paretoform.exports.model;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.onnx.Initializer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Under which names and in which layout GPT-2's published code ({@code GPT2LMHeadModel}) keeps
 * weights: {@code Conv1D} matrices of [from, to] as graphs here have them, with query, key and
 * value beside each other in one. What it has no name for (projections and clusters of embeddings,
 * every weight of a Transformer-XL) goes by its name in the graph.
 */
final class TensorNames {
    /** What all of {@code GPT2LMHeadModel}'s names begin with, and the published files lack. */
    static final String PREFIX = "transformer.";

    private static final Pattern OF_LAYER = Pattern.compile("layer\\.(\\d+)\\.(.+)");

    private static final Map<String, String> GLOBAL =
            Map.of(
                    "embedding.0", "wte.weight",
                    "positions", "wpe.weight",
                    "norm.gain", "ln_f.weight",
                    "norm.offset", "ln_f.bias");

    private static final Map<String, String> LAYER =
            Map.ofEntries(
                    Map.entry("attention.norm.gain", "ln_1.weight"),
                    Map.entry("attention.norm.offset", "ln_1.bias"),
                    Map.entry("attention.in.bias", "attn.c_attn.bias"),
                    Map.entry("attention.out", "attn.c_proj.weight"),
                    Map.entry("attention.out.bias", "attn.c_proj.bias"),
                    Map.entry("ffn.norm.gain", "ln_2.weight"),
                    Map.entry("ffn.norm.offset", "ln_2.bias"),
                    Map.entry("ffn.in", "mlp.c_fc.weight"),
                    Map.entry("ffn.in.bias", "mlp.c_fc.bias"),
                    Map.entry("ffn.out", "mlp.c_proj.weight"),
                    Map.entry("ffn.out.bias", "mlp.c_proj.bias"));

    /** In the order in which the published code splits them. */
    private static final List<String> PROJECTED =
            List.of("attention.query", "attention.key", "attention.value");

    private TensorNames() {}

    /** Where a weight of the architecture's graph is kept. */
    static TensorPart of(Architecture architecture, Initializer weight) {
        if (architecture.backbone() != Backbone.GPT2) {
            return TensorPart.whole(weight.name(), weight.shape());
        }
        Matcher layer = OF_LAYER.matcher(weight.name());
        return layer.matches()
                ? ofLayer(PREFIX + "h." + layer.group(1) + ".", layer.group(2), weight)
                : TensorPart.whole(
                        GLOBAL.containsKey(weight.name())
                                ? PREFIX + GLOBAL.get(weight.name())
                                : weight.name(),
                        weight.shape());
    }

    private static TensorPart ofLayer(String prefix, String name, Initializer weight) {
        int third = PROJECTED.indexOf(name);
        if (third < 0) {
            return TensorPart.whole(
                    LAYER.containsKey(name) ? prefix + LAYER.get(name) : weight.name(),
                    weight.shape());
        }
        long width = weight.shape().getLast();
        return new TensorPart(
                prefix + "attn.c_attn.weight",
                List.of(weight.shape().getFirst(), PROJECTED.size() * width),
                third * width,
                width);
    }
}

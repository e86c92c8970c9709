package io.paretoform.onnx;

import io.paretoform.core.measure.Workload;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A serialised ONNX model whose weights lie in a file of their own. */
public final class OnnxGraph {
    private final byte[] model;
    private final List<Initializer> initializers;
    private final Map<String, Integer> past;
    private final GraphOptions options;

    OnnxGraph(
            byte[] model,
            List<Initializer> initializers,
            Map<String, Integer> past,
            GraphOptions options) {
        this.model = model;
        this.initializers = List.copyOf(initializers);
        this.past = Map.copyOf(past);
        this.options = options;
    }

    /** The ONNX file's bytes: tens of kilobytes, whatever the size of the weights. */
    public byte[] model() {
        return model.clone();
    }

    /** Every weight, once, in the order of the weights file. */
    public List<Initializer> initializers() {
        return initializers;
    }

    /**
     * Sizes of the inputs' named dimensions, by name: in the prefill of a workload, or in the
     * decode step after it.
     */
    public Map<String, Integer> inputDimensions(Workload workload) {
        Map<String, Integer> dimensions = new TreeMap<>();
        dimensions.put("batch", workload.batch());
        switch (options.pass()) {
            case PREFILL -> {
                dimensions.put("tokens", workload.tokens());
                past.keySet().forEach(name -> dimensions.put(name, 0));
            }
            case DECODE ->
                    past.forEach((name, most) ->
                            dimensions.put(name, Math.min(most, workload.tokens())));
        }
        return dimensions;
    }

    /** With which operators it is written: to be recorded with what is measured of it. */
    public Variant variant() {
        return options.variant();
    }

    /** How many numbers the weights hold: the counted parameters of the architecture. */
    public long parameters() {
        return initializers.stream().mapToLong(Initializer::elements).sum();
    }

    /** Bytes of the weights themselves. */
    public long weightBytes() {
        return parameters() * Float.BYTES;
    }

    /** Bytes that the weights file must have: the weights and the gaps that align them. */
    public long weightFileBytes() {
        return initializers.stream().mapToLong(Initializer::end).max().orElse(0);
    }
}

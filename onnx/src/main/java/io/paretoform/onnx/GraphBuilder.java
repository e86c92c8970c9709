package io.paretoform.onnx;

import io.paretoform.onnx.OnnxProto.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Collects nodes and weights, and lays the weights out in their file. */
final class GraphBuilder {
    /** Page size: what the runtime maps into memory must start at such an offset. */
    static final long ALIGNMENT = 4096;

    private final String weightsFile;
    private final List<Initializer> weights = new ArrayList<>();
    private final List<ProtoWriter> constants = new ArrayList<>();
    private final List<ProtoWriter> nodes = new ArrayList<>();
    private final List<ProtoWriter> inputs = new ArrayList<>();
    private final List<ProtoWriter> outputs = new ArrayList<>();
    private final Map<String, Integer> past = new TreeMap<>();
    private int names;

    /** A graph whose weights lie in the file of that name. */
    GraphBuilder(String weightsFile) {
        this.weightsFile = weightsFile;
    }

    /**
     * A graph input; a dimension is a number or a name: {@code batch}, {@code tokens}, or one that
     * {@link #past} has told of.
     */
    String input(String name, ElementType type, Object... dimensions) {
        inputs.add(OnnxProto.valueInfo(name, type, List.of(dimensions)));
        return name;
    }

    /** A named dimension of the inputs: the tokens that came before, at most so many of them. */
    void past(String name, int most) {
        past.put(name, most);
    }

    /** Makes a value an output of the graph, under a name of its own. */
    void output(String name, String value, Object... dimensions) {
        op("Identity", value).outputs(List.of(name));
        outputNamed(name, dimensions);
    }

    /** Makes the value that has this name an output of the graph. */
    void outputNamed(String name, Object... dimensions) {
        outputs.add(OnnxProto.valueInfo(name, ElementType.FLOAT, List.of(dimensions)));
    }

    /** A weight that lies in the weights file. */
    String weight(String name, InitialValue initialValue, long... shape) {
        long end = weights.isEmpty() ? 0 : weights.getLast().end();
        long offset = Math.ceilDiv(end, ALIGNMENT) * ALIGNMENT;
        weights.add(
                new Initializer(name, LongStream.of(shape).boxed().toList(), initialValue, offset));
        return name;
    }

    /** A list of integers, such as a shape. */
    String integers(long... values) {
        return constant(OnnxProto.integers(List.of((long) values.length), values));
    }

    /** A list of numbers that no training changes. */
    String floats(float... values) {
        return constant(OnnxProto.floats(List.of((long) values.length), values));
    }

    String scalar(float value) {
        return constant(OnnxProto.floats(List.of(), value));
    }

    String scalar(long value) {
        return constant(OnnxProto.integers(List.of(), value));
    }

    /** An operator of the standard. */
    Node op(String operator, String... operands) {
        return new Node(this, "", operator, List.of(operands));
    }

    /** An operator of ONNX Runtime. */
    Node fused(String operator, String... operands) {
        return new Node(this, OnnxProto.MICROSOFT, operator, List.of(operands));
    }

    /** The values beside each other along an axis. */
    String concat(List<String> values, int axis) {
        return values.size() == 1
                ? values.getFirst()
                : op("Concat", values.toArray(String[]::new)).with("axis", axis).output();
    }

    /** Along an axis, from an index to before another; negative ones count from the end. */
    String slice(String value, int axis, long first, long end) {
        return op("Slice", value, integers(first), integers(end), integers(axis)).output();
    }

    /** The size of a value along an axis, as a list of one. */
    String size(String value, int axis) {
        return op("Shape", value).with("start", axis).with("end", axis + 1).output();
    }

    String freshName(String stem) {
        return stem + "_" + names++;
    }

    void add(ProtoWriter node) {
        nodes.add(node);
    }

    /**
     * The graph as a model.
     *
     * @param metadata what the model says of itself
     */
    OnnxGraph build(GraphOptions options, Map<String, String> metadata) {
        ProtoWriter graph = new ProtoWriter();
        nodes.forEach(node -> graph.message(1, node));
        graph.text(2, "paretoform");
        for (Initializer weight : weights) {
            graph.message(5, OnnxProto.externalTensor(weight, weightsFile));
        }
        constants.forEach(constant -> graph.message(5, constant));
        inputs.forEach(input -> graph.message(11, input));
        outputs.forEach(output -> graph.message(12, output));
        return new OnnxGraph(OnnxProto.model(graph, metadata).toBytes(), weights, past, options);
    }

    private String constant(ProtoWriter tensor) {
        String name = freshName("constant");
        constants.add(tensor.text(8, name));
        return name;
    }
}

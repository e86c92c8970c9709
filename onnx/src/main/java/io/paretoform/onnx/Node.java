package io.paretoform.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One operator of a graph under construction; it joins the graph when its outputs are asked for.
 */
final class Node {
    /** Stands for an optional input that is not given, or an output not wanted. */
    static final String NONE = "";

    private final GraphBuilder graph;
    private final String operator;
    private final String domain;
    private final List<String> inputs;
    private final Map<String, Object> attributes = new LinkedHashMap<>();

    Node(GraphBuilder graph, String domain, String operator, List<String> inputs) {
        this.graph = graph;
        this.domain = domain;
        this.operator = operator;
        this.inputs = inputs;
    }

    Node with(String attribute, Object value) {
        attributes.put(attribute, value);
        return this;
    }

    /** The only output that is wanted. */
    String output() {
        return outputs(1).getFirst();
    }

    /** The first outputs. */
    List<String> outputs(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(graph.freshName(operator));
        }
        outputs(names);
        return names;
    }

    /** Writes to these names. */
    void outputs(List<String> names) {
        ProtoWriter node = new ProtoWriter();
        inputs.forEach(input -> node.text(1, input));
        names.forEach(name -> node.text(2, name));
        node.text(3, graph.freshName("node")).text(4, operator);
        attributes.forEach((name, value) -> node.message(5, OnnxProto.attribute(name, value)));
        graph.add(node.text(7, domain));
    }
}

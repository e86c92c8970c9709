package io.paretoform.exports.model;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.exports.model.SafetensorsFile.Tensor;
import io.paretoform.onnx.Initializer;
import io.paretoform.onnx.OnnxGraph;
import io.paretoform.onnx.WeightValues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Weights of an architecture from a safetensors file: under the names and in the layout of GPT-2's
 * published code, with or without {@code transformer.} before them, layers of different shapes too;
 * what that has no name for under its name in the ONNX model. fp32, fp16 and bf16 are read.
 */
public final class SafetensorsWeights implements WeightValues, AutoCloseable {
    private static final String HEAD = "lm_head.weight";
    private static final String TABLE = TensorNames.PREFIX + "wte.weight";

    /** Masks that the published code keeps beside the weights. */
    private static final Pattern MASK = Pattern.compile("h\\.\\d+\\.attn\\.(masked_)?bias");

    private static final int MOST_COMPLAINTS = 5;
    private static final int CHUNK = 1 << 16;

    private final SafetensorsFile file;
    private final Map<String, TensorPart> parts;

    private SafetensorsWeights(SafetensorsFile file, Map<String, TensorPart> parts) {
        this.file = file;
        this.parts = parts;
    }

    /**
     * Opens a file that has every weight of the architecture, and no other.
     *
     * @param graph any of the architecture
     * @throws WeightsException when it is no safetensors file, or a tensor is missing, of another
     *     shape or format, or unknown; the message names each with what was expected
     */
    public static SafetensorsWeights open(Architecture architecture, OnnxGraph graph, Path path)
            throws IOException {
        Map<String, TensorPart> parts = new LinkedHashMap<>();
        graph.initializers()
                .forEach(weight -> parts.put(weight.name(), TensorNames.of(architecture, weight)));
        SafetensorsFile file = SafetensorsFile.open(path);
        try {
            SafetensorsWeights weights = new SafetensorsWeights(file, parts);
            weights.requireFit(architecture);
            return weights;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Numbers of(Initializer weight) {
        TensorPart part = parts.get(weight.name());
        Tensor tensor = part == null ? null : find(part.tensor());
        if (part == null || tensor == null) {
            throw new WeightsException(file.path() + ": no tensor for " + weight.name());
        }
        return new Numbers() {
            private long next;

            @Override
            public void read(float[] into, int count) throws IOException {
                int at = 0;
                while (at < count) {
                    long row = next / part.columns();
                    long column = next % part.columns();
                    boolean whole = part.columns() == part.width();
                    int run = whole ? count : (int) Math.min(count - at, part.columns() - column);
                    file.read(
                            tensor,
                            row * part.width() + part.firstColumn() + column,
                            into,
                            at,
                            run);
                    at += run;
                    next += run;
                }
            }
        };
    }

    @Override
    public String description() {
        return "from " + file.path().getFileName();
    }

    private @Nullable Tensor find(String name) {
        Tensor tensor = file.tensors().get(name);
        return tensor == null && name.startsWith(TensorNames.PREFIX)
                ? file.tensors().get(name.substring(TensorNames.PREFIX.length()))
                : tensor;
    }

    private void requireFit(Architecture architecture) throws IOException {
        Map<String, TensorPart> expected =
                parts.values().stream()
                        .collect(
                                Collectors.toMap(
                                        TensorPart::tensor,
                                        part -> part,
                                        (one, _) -> one,
                                        LinkedHashMap::new));
        List<String> complaints = new ArrayList<>();
        expected.values().forEach(part -> complain(part, complaints));
        unknown(expected.keySet(), architecture)
                .forEach(name -> complaints.add(name + ": no weight of this architecture"));
        if (complaints.isEmpty() && architecture.backbone() == Backbone.GPT2) {
            requireTiedHead(complaints);
        }
        if (!complaints.isEmpty()) {
            int more = complaints.size() - MOST_COMPLAINTS;
            throw new WeightsException(
                    complaints.stream()
                                    .limit(MOST_COMPLAINTS)
                                    .collect(Collectors.joining("; ", file.path() + ": ", ""))
                            + (more > 0 ? "; and " + more + " more" : ""));
        }
    }

    private void complain(TensorPart part, List<String> complaints) {
        Tensor found = find(part.tensor());
        if (found == null) {
            complaints.add(part.tensor() + ": missing, expected of shape " + part.shape());
        } else if (!found.shape().equals(part.shape())) {
            complaints.add(
                    found.name() + ": shape " + found.shape() + ", expected " + part.shape());
        } else if (found.readable().isEmpty()) {
            complaints.add(found.name() + ": " + found.type() + ", expected F32, F16 or BF16");
        }
    }

    private Set<String> unknown(Set<String> expected, Architecture architecture) {
        boolean gpt2 = architecture.backbone() == Backbone.GPT2;
        Set<String> unknown = new TreeSet<>();
        for (String name : file.tensors().keySet()) {
            String bare =
                    name.startsWith(TensorNames.PREFIX)
                            ? name.substring(TensorNames.PREFIX.length())
                            : name;
            boolean harmless = gpt2 && (MASK.matcher(bare).matches() || bare.equals(HEAD));
            if (!harmless
                    && !expected.contains(name)
                    && !expected.contains(TensorNames.PREFIX + name)) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    /** A head of its own would be lost: the output here is the transposed embedding. */
    private void requireTiedHead(List<String> complaints) throws IOException {
        Tensor head = find(HEAD);
        Tensor table = find(TABLE);
        if (head != null && table != null && !isSame(head, table)) {
            complaints.add(
                    head.name()
                            + ": differs from "
                            + table.name()
                            + ", but the output of this architecture is tied to it");
        }
    }

    private boolean isSame(Tensor one, Tensor other) throws IOException {
        if (!one.shape().equals(other.shape()) || one.readable().isEmpty()) {
            return false;
        }
        long elements = one.length() / one.readable().orElseThrow().bytes();
        float[] left = new float[CHUNK];
        float[] right = new float[CHUNK];
        for (long first = 0; first < elements; first += CHUNK) {
            int some = (int) Math.min(CHUNK, elements - first);
            file.read(one, first, left, 0, some);
            file.read(other, first, right, 0, some);
            if (!Arrays.equals(left, 0, some, right, 0, some)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

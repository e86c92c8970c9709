package io.paretoform.exports.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * GPT-2 in plain Java from a safetensors file alone, with its own reader: an independent account of
 * what the names and layouts mean (Radford et al. 2019; GPT-2's {@code Conv1D} is {@code x . w}).
 * Layers may differ; matrices may lack biases.
 */
final class PlainGpt2 {
    private static final double EPSILON = 1e-5;

    private final Map<String, Tensor> tensors;
    private final List<Integer> heads;

    /** Numbers row by row. */
    private static final class Tensor {
        private final int columns;
        private final float[] values;

        private Tensor(int columns, float[] values) {
            this.columns = columns;
            this.values = values;
        }
    }

    /**
     * A model of these weights.
     *
     * @param heads of each layer
     */
    PlainGpt2(Path safetensors, List<Integer> heads) throws IOException {
        this.tensors = read(safetensors);
        this.heads = List.copyOf(heads);
    }

    /** The model of a folder, which has all that is needed. */
    static PlainGpt2 ofFolder(Path folder) throws IOException {
        JsonNode config = Json.MAPPER.readTree(folder.resolve("config.json").toFile());
        if (!config.path("activation_function").asText().equals("gelu_new")
                || config.path("layer_norm_epsilon").asDouble() != EPSILON) {
            throw new IllegalArgumentException("another model: " + config);
        }
        List<Integer> heads = new ArrayList<>();
        for (int layer = 0; layer < config.path("n_layer").asInt(); layer++) {
            heads.add(config.path("n_head").asInt());
        }
        return new PlainGpt2(folder.resolve("model.safetensors"), heads);
    }

    /** Logits of every token. */
    double[][] logits(int... tokens) {
        Tensor table = get("wte.weight");
        Tensor positions = get("wpe.weight");
        int d = table.columns;
        double[][] x = new double[tokens.length][d];
        for (int t = 0; t < tokens.length; t++) {
            for (int i = 0; i < d; i++) {
                x[t][i] = table.values[tokens[t] * d + i] + positions.values[t * d + i];
            }
        }
        for (int layer = 0; layer < heads.size(); layer++) {
            String name = "h." + layer + ".";
            double[][] mixed = attention(norm(x, name + "ln_1"), name + "attn.", heads.get(layer));
            add(x, mixed);
            double[][] wide = linear(norm(x, name + "ln_2"), name + "mlp.c_fc");
            for (double[] row : wide) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = gelu(row[i]);
                }
            }
            add(x, linear(wide, name + "mlp.c_proj"));
        }
        double[][] last = norm(x, "ln_f");
        int vocabulary = table.values.length / d;
        double[][] logits = new double[tokens.length][vocabulary];
        for (int t = 0; t < tokens.length; t++) {
            for (int v = 0; v < vocabulary; v++) {
                for (int i = 0; i < d; i++) {
                    logits[t][v] += last[t][i] * table.values[v * d + i];
                }
            }
        }
        return logits;
    }

    private double[][] attention(double[][] x, String name, int headCount) {
        double[][] qkv = linear(x, name + "c_attn");
        int a = qkv[0].length / 3;
        int width = a / headCount;
        double[][] mixed = new double[x.length][a];
        for (int t = 0; t < x.length; t++) {
            for (int h = 0; h < headCount; h++) {
                double[] share = new double[t + 1];
                double sum = 0;
                for (int s = 0; s <= t; s++) {
                    double score = 0;
                    for (int i = 0; i < width; i++) {
                        score += qkv[t][h * width + i] * qkv[s][a + h * width + i];
                    }
                    share[s] = Math.exp(score / Math.sqrt(width));
                    sum += share[s];
                }
                for (int s = 0; s <= t; s++) {
                    for (int i = 0; i < width; i++) {
                        mixed[t][h * width + i] += share[s] / sum * qkv[s][2 * a + h * width + i];
                    }
                }
            }
        }
        return linear(mixed, name + "c_proj");
    }

    private double[][] linear(double[][] x, String name) {
        Tensor w = get(name + ".weight");
        Tensor bias = tensors.get("transformer." + name + ".bias");
        int columns = w.columns;
        double[][] y = new double[x.length][columns];
        for (int t = 0; t < x.length; t++) {
            for (int j = 0; j < columns; j++) {
                y[t][j] = bias == null ? 0 : bias.values[j];
                for (int i = 0; i < x[t].length; i++) {
                    y[t][j] += x[t][i] * w.values[i * columns + j];
                }
            }
        }
        return y;
    }

    private double[][] norm(double[][] x, String name) {
        float[] gain = get(name + ".weight").values;
        float[] offset = get(name + ".bias").values;
        double[][] y = new double[x.length][];
        for (int t = 0; t < x.length; t++) {
            double mean = 0;
            for (double value : x[t]) {
                mean += value / x[t].length;
            }
            double variance = 0;
            for (double value : x[t]) {
                variance += (value - mean) * (value - mean) / x[t].length;
            }
            y[t] = new double[x[t].length];
            for (int i = 0; i < y[t].length; i++) {
                y[t][i] = (x[t][i] - mean) / Math.sqrt(variance + EPSILON) * gain[i] + offset[i];
            }
        }
        return y;
    }

    private static void add(double[][] x, double[][] y) {
        for (int t = 0; t < x.length; t++) {
            for (int i = 0; i < x[t].length; i++) {
                x[t][i] += y[t][i];
            }
        }
    }

    private static double gelu(double x) {
        return 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
    }

    private Tensor get(String name) {
        return Objects.requireNonNull(tensors.get("transformer." + name), name);
    }

    private static Map<String, Tensor> read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = Math.toIntExact(bytes.getLong());
        byte[] header = new byte[headerLength];
        bytes.get(header);
        Map<String, Tensor> tensors = new HashMap<>();
        for (var field :
                Json.MAPPER.readTree(new String(header, StandardCharsets.UTF_8)).properties()) {
            JsonNode offsets = field.getValue().path("data_offsets");
            if (offsets.isArray()) {
                int start = 8 + headerLength + offsets.get(0).asInt();
                float[] values = new float[(offsets.get(1).asInt() - offsets.get(0).asInt()) / 4];
                bytes.slice(start, 4 * values.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer()
                        .get(values);
                JsonNode shape = field.getValue().path("shape");
                int columns = shape.get(shape.size() - 1).asInt();
                tensors.put(field.getKey(), new Tensor(columns, values));
            }
        }
        return tensors;
    }
}

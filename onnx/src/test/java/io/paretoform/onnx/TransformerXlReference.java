package io.paretoform.onnx;

import static io.paretoform.onnx.Algebra.dot;
import static io.paretoform.onnx.Algebra.part;
import static io.paretoform.onnx.Algebra.plus;
import static io.paretoform.onnx.Algebra.times;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import java.util.Arrays;

/** Transformer-XL in plain Java: distances are looked up directly, without any shifting. */
final class TransformerXlReference {
    private final Architecture architecture;
    private final Weights weights;
    private final ReferenceVocabulary vocabulary;

    TransformerXlReference(Architecture architecture, Weights weights) {
        this.architecture = architecture;
        this.weights = weights;
        this.vocabulary = new ReferenceVocabulary(architecture, weights);
    }

    /**
     * The outputs of a segment.
     *
     * @param memory per layer, token and dimension
     */
    double[][] output(int[] tokens, double[][][] memory) {
        double[][] x = new double[tokens.length][];
        for (int t = 0; t < tokens.length; t++) {
            x[t] = Algebra.scaled(vocabulary.embed(tokens[t]), Math.sqrt(architecture.dModel()));
        }
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            String name = "layer." + layer;
            double[][] mixed = attention(x, memory[layer], layer);
            for (int t = 0; t < x.length; t++) {
                x[t] = norm(plus(x[t], mixed[t]), name + ".attention.norm");
                x[t] = norm(plus(x[t], feedForward(x[t], name + ".ffn.")), name + ".ffn.norm");
            }
        }
        return Arrays.stream(x).map(vocabulary::output).toArray(double[][]::new);
    }

    private double[][] attention(double[][] x, double[][] memory, int layer) {
        String name = "layer." + layer + ".attention.";
        int heads = architecture.nHead(layer);
        int size = architecture.dModel() / heads;
        double[][] seen = new double[memory.length + x.length][];
        System.arraycopy(memory, 0, seen, 0, memory.length);
        System.arraycopy(x, 0, seen, memory.length, x.length);
        double[][] out = new double[x.length][];
        for (int t = 0; t < x.length; t++) {
            double[] mixed = new double[0];
            for (int h = 0; h < heads; h++) {
                double[] query = part(times(x[t], weights.get(name + "query")), h, size);
                double[] byContent = plus(query, bias("content_bias", layer, h, size));
                double[] byDistance = plus(query, bias("distance_bias", layer, h, size));
                int here = memory.length + t;
                double[] scores = new double[here + 1];
                for (int s = 0; s <= here; s++) {
                    double[] key = part(times(seen[s], weights.get(name + "key")), h, size);
                    double[] distance =
                            part(
                                    times(sinusoid(here - s), weights.get(name + "distance")),
                                    h,
                                    size);
                    scores[s] = (dot(byContent, key) + dot(byDistance, distance)) / Math.sqrt(size);
                }
                double[] share = Algebra.softmax(scores);
                double[] sum = new double[size];
                for (int s = 0; s <= here; s++) {
                    double[] value = part(times(seen[s], weights.get(name + "value")), h, size);
                    sum = plus(sum, Algebra.scaled(value, share[s]));
                }
                mixed = Algebra.concat(mixed, sum);
            }
            out[t] = times(mixed, weights.get(name + "out"));
        }
        return out;
    }

    private float[] bias(String name, int layer, int head, int size) {
        String owner = architecture.flag(Gene.UNTIE_R) ? "layer." + layer + "." : "";
        return Algebra.row(weights.get(owner + "attention." + name), head, size);
    }

    private double[] sinusoid(int distance) {
        int d = architecture.dModel();
        double[] vector = new double[d];
        for (int i = 0; i < d / 2; i++) {
            double angle = distance / Math.pow(10_000, 2.0 * i / d);
            vector[i] = Math.sin(angle);
            vector[d / 2 + i] = Math.cos(angle);
        }
        return vector;
    }

    private double[] feedForward(double[] x, String name) {
        double[] wide = plus(times(x, weights.get(name + "in")), weights.get(name + "in.bias"));
        double[] active = Arrays.stream(wide).map(v -> Math.max(0, v)).toArray();
        return plus(times(active, weights.get(name + "out")), weights.get(name + "out.bias"));
    }

    private double[] norm(double[] x, String name) {
        return Algebra.layerNorm(x, weights.get(name + ".gain"), weights.get(name + ".offset"));
    }
}

package io.paretoform.onnx;

import static io.paretoform.onnx.Algebra.dot;
import static io.paretoform.onnx.Algebra.layerNorm;
import static io.paretoform.onnx.Algebra.part;
import static io.paretoform.onnx.Algebra.plus;
import static io.paretoform.onnx.Algebra.times;
import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import java.util.Arrays;

/** GPT-2 in plain Java, token by token. */
final class Gpt2Reference {
    private final Architecture architecture;
    private final Weights weights;
    private final ReferenceVocabulary vocabulary;

    Gpt2Reference(Architecture architecture, Weights weights) {
        this.architecture = architecture;
        this.weights = weights;
        this.vocabulary = new ReferenceVocabulary(architecture, weights);
    }

    double[][] output(int[] tokens) {
        int d = architecture.dModel();
        double[][] x = new double[tokens.length][];
        for (int t = 0; t < tokens.length; t++) {
            x[t] = plus(vocabulary.embed(tokens[t]), Algebra.row(weights.get("positions"), t, d));
        }
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            String name = "layer." + layer;
            double[][] mixed = attention(normalised(x, name + ".attention.norm"), layer);
            for (int t = 0; t < x.length; t++) {
                x[t] = plus(x[t], mixed[t]);
                x[t] = plus(x[t], feedForward(norm(x[t], name + ".ffn.norm"), name + ".ffn."));
            }
        }
        return Arrays.stream(normalised(x, "norm"))
                .map(vocabulary::output)
                .toArray(double[][]::new);
    }

    private double[][] attention(double[][] x, int layer) {
        String name = "layer." + layer + ".attention.";
        int heads = architecture.nHead(layer);
        int size = architecture.headWidth(layer);
        float[] bias = bias(name + "in", 3 * heads * size);
        double[][] out = new double[x.length][];
        for (int t = 0; t < x.length; t++) {
            double[] mixed = new double[0];
            for (int h = 0; h < heads; h++) {
                double[] query = part(in(x[t], name + "query", bias, 0), h, size);
                double[] scores = new double[t + 1];
                for (int s = 0; s <= t; s++) {
                    double[] key = part(in(x[s], name + "key", bias, 1), h, size);
                    scores[s] = dot(query, key) / Math.sqrt(size);
                }
                double[] share = Algebra.softmax(scores);
                double[] sum = new double[size];
                for (int s = 0; s <= t; s++) {
                    double[] value = part(in(x[s], name + "value", bias, 2), h, size);
                    sum = plus(sum, Algebra.scaled(value, share[s]));
                }
                mixed = Algebra.concat(mixed, sum);
            }
            out[t] = plus(times(mixed, weights.get(name + "out")), bias(name + "out", x[t].length));
        }
        return out;
    }

    private double[] in(double[] x, String name, float[] bias, int third) {
        return plus(times(x, weights.get(name)), Algebra.row(bias, third, bias.length / 3));
    }

    /** Zeros where there is none. */
    private float[] bias(String name, int width) {
        assertThat(weights.has(name + ".bias")).isEqualTo(architecture.flag(Gene.BIAS));
        return weights.has(name + ".bias") ? weights.get(name + ".bias") : new float[width];
    }

    private double[] feedForward(double[] x, String name) {
        double[] in = times(x, weights.get(name + "in"));
        double[] wide = plus(in, bias(name + "in", in.length));
        double[] active = Arrays.stream(wide).map(Gpt2Reference::gelu).toArray();
        return plus(times(active, weights.get(name + "out")), bias(name + "out", x.length));
    }

    private static double gelu(double x) {
        return 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
    }

    private double[][] normalised(double[][] x, String name) {
        return Arrays.stream(x).map(row -> norm(row, name)).toArray(double[][]::new);
    }

    private double[] norm(double[] x, String name) {
        return layerNorm(x, weights.get(name + ".gain"), weights.get(name + ".offset"));
    }
}

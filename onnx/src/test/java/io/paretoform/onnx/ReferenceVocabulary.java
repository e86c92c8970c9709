package io.paretoform.onnx;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Embedding and output, one token at a time, from the definitions of its literature. */
final class ReferenceVocabulary {
    private final Architecture architecture;
    private final Weights weights;
    private final List<Integer> firsts = new ArrayList<>(List.of(0));

    ReferenceVocabulary(Architecture architecture, Weights weights) {
        this.architecture = architecture;
        this.weights = weights;
        firsts.addAll(architecture.values(Gene.CUTOFFS));
    }

    double[] embed(int token) {
        int j = clusterOf(token);
        double[] own = Algebra.wide(Algebra.row(table(j), token - firsts.get(j), width(j)));
        return isProjected() ? Algebra.times(own, embeddingProjection(j)) : own;
    }

    double[] output(double[] hidden) {
        return architecture.hasAdaptiveOutput() ? adaptive(hidden) : tied(hidden);
    }

    private double[] tied(double[] hidden) {
        double[] logits = new double[0];
        for (int j = 0; j < firsts.size(); j++) {
            double[] narrow =
                    isProjected()
                            ? Algebra.timesTransposed(hidden, embeddingProjection(j))
                            : hidden;
            logits = Algebra.concat(logits, Algebra.timesTransposed(narrow, table(j)));
        }
        return logits;
    }

    private double[] adaptive(double[] hidden) {
        int rare = firsts.size() - 1;
        double[] head = biasedLogits(hidden, 0);
        int frequent = head.length;
        if (rare > 0) {
            double[] entries =
                    Algebra.timesTransposed(narrow(hidden, 0), weights.get("output.clusters"));
            head = Algebra.concat(head, Algebra.plus(entries, weights.get("output.clusters.bias")));
        }
        double[] first = Algebra.logSoftmax(head);
        double[] all = Arrays.copyOf(first, frequent);
        for (int j = 1; j <= rare; j++) {
            double entry = first[frequent + j - 1];
            double[] within = Algebra.logSoftmax(biasedLogits(hidden, j));
            all = Algebra.concat(all, Arrays.stream(within).map(v -> v + entry).toArray());
        }
        return all;
    }

    private double[] biasedLogits(double[] hidden, int j) {
        return Algebra.plus(
                Algebra.timesTransposed(narrow(hidden, j), table(j)),
                weights.get("output." + j + ".bias"));
    }

    private double[] narrow(double[] hidden, int j) {
        if (!isProjected()) {
            return hidden;
        }
        boolean tied = architecture.values(Gene.TIE_PROJS).get(j) != 0;
        return Algebra.timesTransposed(
                hidden, tied ? embeddingProjection(j) : weights.get("output." + j + ".projection"));
    }

    private int clusterOf(int token) {
        int j = firsts.size() - 1;
        while (token < firsts.get(j)) {
            j--;
        }
        return j;
    }

    private int width(int j) {
        return architecture.dEmbed() / (int) Math.pow(architecture.divVal(), j);
    }

    private float[] table(int j) {
        return weights.get("embedding." + j);
    }

    private float[] embeddingProjection(int j) {
        return weights.get(
                architecture.divVal() > 1
                        ? "embedding." + j + ".projection"
                        : "embedding.projection");
    }

    private boolean isProjected() {
        return architecture.divVal() > 1 || architecture.dEmbed() != architecture.dModel();
    }
}

package io.paretoform.core.predict;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.measure.LogitsScope;
import io.paretoform.core.measure.Workload;

/**
 * What a forward pass is a sum of, in counts that have a price on any device: starting, layers,
 * heads, products with weights, products among tokens, logits, numbers written, weights read, and
 * what the widest layer holds at once.
 *
 * @param queries tokens that pass
 * @param keys tokens that they attend to
 * @param logits tokens whose logits are computed
 */
record CostTerms(double queries, double keys, double logits) implements FeatureMap<Architecture> {
    private static final int SIZE = 11;

    static CostTerms prefill(Workload workload) {
        return new CostTerms(
                (double) workload.batch() * workload.tokens(),
                workload.tokens(),
                (double) workload.batch() * workload.logits().of(workload.tokens()));
    }

    static CostTerms decodeStep(Workload workload) {
        double batch = workload.batch();
        return new CostTerms(
                batch, workload.tokens() + 1.0, batch * LogitsScope.LAST.of(workload.tokens()));
    }

    @Override
    public double[] of(Architecture architecture) {
        Shape shape = Shape.of(architecture);
        ArchitectureCounts counts = ArchitectureCounts.of(architecture);
        return new double[] {
            1,
            shape.layers(),
            shape.heads() * queries * keys,
            queries * counts.attentionParameters(),
            queries * counts.feedForwardParameters(),
            shape.attention() * queries * keys,
            logits * shape.vocabulary() * shape.dEmbed(),
            queries * (shape.inner() + shape.attention()),
            queries * shape.layers() * shape.dModel(),
            counts.totalParameters(),
            queries * (shape.dModel() + shape.widest())
        };
    }

    @Override
    public int size() {
        return SIZE;
    }
}

package io.paretoform.simulation.table;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.measure.LogitsScope;
import io.paretoform.core.measure.Precision;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.predict.CostLearners;
import io.paretoform.core.predict.Learner;

/** How the costs of a table's subjects are learned. */
public final class TableLearners {
    /**
     * What is thought to be timed where a table does not say: a whole sequence of as many tokens as
     * GPT-2 has positions. Prices of the parts are learned, so that other lengths do as well.
     */
    public static final Workload PUBLISHED =
            new Workload("published", 1024, 1, LogitsScope.ALL, 0, Precision.FP32, 1);

    private TableLearners() {}

    /** Of latency or memory of decoders. */
    public static Learner<Architecture> architectures() {
        return CostLearners.prefill(PUBLISHED);
    }

    /** Of the latency of HAT's encoder-decoders. */
    public static Learner<HatRow> hat() {
        return CostLearners.additive(new HatTerms(), new HatFeatures());
    }
}

package io.paretoform.core.predict;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.measure.Workload;

/** Learners of costs. All architectures given to one are of one backbone. */
public final class CostLearners {
    private CostLearners() {}

    /** Of what grows with the prefill of a workload: its time, and the memory it takes. */
    public static Learner<Architecture> prefill(Workload workload) {
        return new AdditiveLearner<>(CostTerms.prefill(workload), new CostFeatures());
    }

    /** Of the time of the decode step that follows the prefill of a workload. */
    public static Learner<Architecture> decodeStep(Workload workload) {
        return new AdditiveLearner<>(CostTerms.decodeStep(workload), new CostFeatures());
    }

    /**
     * Of any cost that is a sum of parts, about.
     *
     * @param terms what it is a sum of, each at least 0, the first a constant above 0
     * @param features what else it may depend on
     */
    public static <A> Learner<A> additive(FeatureMap<A> terms, FeatureMap<A> features) {
        return new AdditiveLearner<>(terms, features);
    }
}

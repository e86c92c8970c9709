package io.paretoform.core.predict;

import java.util.List;

/** Makes predictors out of measurements. */
public interface Learner<A> {
    /** Observations from which it can learn. */
    int fewest();

    /**
     * The predictor that these observations teach: the same list, the same predictor.
     *
     * @param observations of one device and workload, in any order; a subject may occur repeatedly
     * @throws IllegalArgumentException for fewer than {@link #fewest}
     */
    Predictor<A> fit(List<Observation<A>> observations);

    /**
     * One that learns from other devices too, and so from no observation on: then it knows an order
     * and no scale.
     */
    Learner<A> taughtBy(Teaching<A> teaching);
}

package io.paretoform.core.predict;

import java.util.List;

/**
 * What several predictors say together. Where they disagree, the blend is less sure than each.
 *
 * @param weights above 0, one for each, together 1
 * @param leastDeviation than which it is never surer
 */
record Blend<A>(List<Predictor<A>> predictors, List<Double> weights, double leastDeviation)
        implements Predictor<A> {
    @Override
    public Prediction predict(A subject) {
        Prediction[] said = new Prediction[predictors.size()];
        double median = 0;
        for (int i = 0; i < said.length; i++) {
            said[i] = predictors.get(i).predict(subject);
            median += weights.get(i) * said[i].logMedian();
        }
        double variance = 0;
        for (int i = 0; i < said.length; i++) {
            double off = said[i].logMedian() - median;
            double own = said[i].logDeviation();
            variance += weights.get(i) * (own * own + off * off);
        }
        return new Prediction(median, Math.max(leastDeviation, Math.sqrt(variance)));
    }
}

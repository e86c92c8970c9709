package io.paretoform.core.predict;

import java.util.Arrays;
import java.util.List;

/**
 * Learns a cost that is a sum of parts, about.
 *
 * <p>First the parts: how much each term costs, never less than nothing, so that a dozen
 * observations already teach what a device is like. Then the rest: the logarithm of what is left is
 * a ridge regression on features, in which the parts may change a little too; how much the features
 * may say is what predicts each observation best from the others (leave one out). Strays, such as
 * disturbed measurements, count for little in both.
 *
 * <p>The deviation of a prediction is that of the fit and of a measurement together, scaled so that
 * nine tenths of the observations would have been inside their 90 % interval had they been left out
 * (a split-free conformal scale: Barber et al., <i>Predictive inference with the jackknife+</i>,
 * 2021).
 */
final class AdditiveLearner<A> implements Learner<A> {
    private static final int FEWEST = 12;

    private final FeatureMap<A> terms;
    private final FeatureMap<A> features;

    /**
     * A learner.
     *
     * @param terms what the cost is a sum of: at least 0, and for some term above 0
     * @param features what else it may depend on
     */
    AdditiveLearner(FeatureMap<A> terms, FeatureMap<A> features) {
        this.terms = terms;
        this.features = features;
    }

    @Override
    public int fewest() {
        return FEWEST;
    }

    @Override
    public Predictor<A> fit(List<Observation<A>> observations) {
        int n = observations.size();
        if (n < FEWEST) {
            throw new IllegalArgumentException(n + " observations: expected at least " + FEWEST);
        }
        double[] costs = observations.stream().mapToDouble(Observation::cost).toArray();
        double[][] terms = rows(observations, this.terms);
        double[][] features = rows(observations, this.features);
        double[] trust = new double[n];
        Arrays.fill(trust, 1);
        double[] prices = NonNegativeSum.fit(terms, costs, trust);
        AdditiveRows rows = new AdditiveRows(prices, Columns.of(features));
        double[][] inputs = new double[n][];
        double[] targets = new double[n];
        for (int i = 0; i < n; i++) {
            inputs[i] = rows.row(terms[i], features[i]);
            targets[i] = Math.log(costs[i]) - rows.logSum(terms[i]);
        }
        RidgeSearch search = new RidgeSearch(inputs, targets, rows.parts());
        Ridge ridge = search.fit(trust);
        double deviation = Calibration.deviation(ridge, trust);
        return subject -> {
            double[] subjectTerms = this.terms.of(subject);
            double[] row = rows.row(subjectTerms, this.features.of(subject));
            return new Prediction(
                    rows.logSum(subjectTerms) + ridge.expected(row),
                    deviation * Math.sqrt(1 + ridge.doubt(row)));
        };
    }

    private static <A> double[][] rows(List<Observation<A>> observations, FeatureMap<A> map) {
        return observations.stream().map(one -> map.of(one.subject())).toArray(double[][]::new);
    }
}

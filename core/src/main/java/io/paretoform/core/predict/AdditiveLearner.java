package io.paretoform.core.predict;

import java.util.List;

/**
 * Learns a cost that is a sum of parts, about.
 *
 * <p>First the parts: how much each term costs, never less than nothing, so that a dozen
 * observations already teach what a device is like. Then the rest: the logarithm of what is left is
 * a ridge regression on features, in which the parts may change a little too; how much the features
 * may say is what predicts each observation best from the others (leave one out). Strays, such as
 * disturbed measurements, count for little in both, and so do observations whose own interval is
 * wide against what usually remains.
 *
 * <p>The deviation of a prediction is that of the fit and of a measurement together, scaled so that
 * nine tenths of the observations would have been inside their 90 % interval had they been left out
 * (a split-free conformal scale: Barber et al., <i>Predictive inference with the jackknife+</i>,
 * 2021).
 */
final class AdditiveLearner<A> implements Learner<A> {
    private static final int FEWEST = 12;

    /** From so few on it is worth trying where others can be heard instead. */
    private static final int FEWEST_TO_TRY = 6;

    private final FeatureMap<A> terms;
    private final FeatureMap<A> features;
    private final int fewest;

    /**
     * A learner.
     *
     * @param terms what the cost is a sum of: at least 0, and for some term above 0
     * @param features what else it may depend on
     */
    AdditiveLearner(FeatureMap<A> terms, FeatureMap<A> features) {
        this(terms, features, FEWEST);
    }

    private AdditiveLearner(FeatureMap<A> terms, FeatureMap<A> features, int fewest) {
        this.terms = terms;
        this.features = features;
        this.fewest = fewest;
    }

    @Override
    public int fewest() {
        return fewest;
    }

    @Override
    public Predictor<A> fit(List<Observation<A>> observations) {
        int n = observations.size();
        if (n < fewest) {
            throw new IllegalArgumentException(n + " observations: expected at least " + fewest);
        }
        Data data =
                new Data(
                        rows(observations, terms),
                        rows(observations, features),
                        observations.stream().mapToDouble(Observation::cost).toArray());
        Fit fit = data.fit(Trust.equal(n));
        double[] trust = Trust.of(observations, fit.deviation);
        return predictor(Trust.isEqual(trust) ? fit : data.fit(trust));
    }

    @Override
    public Learner<A> taughtBy(Teaching<A> teaching) {
        return new TransferLearner<>(this, teaching);
    }

    /** One that learns from fewer, though seldom well. */
    AdditiveLearner<A> trying() {
        return new AdditiveLearner<>(terms, features, Math.min(fewest, FEWEST_TO_TRY));
    }

    /** One for which what each teacher predicts is a part, too. */
    AdditiveLearner<A> with(List<Predictor<A>> teachers) {
        return new AdditiveLearner<>(new TaughtTerms<>(terms, teachers), features, fewest);
    }

    private Predictor<A> predictor(Fit fit) {
        return subject -> {
            double[] parts = terms.of(subject);
            double[] row = fit.rows.row(parts, features.of(subject));
            return new Prediction(
                    fit.rows.logSum(parts) + fit.ridge.expected(row),
                    fit.deviation * Math.sqrt(1 + fit.ridge.doubt(row)));
        };
    }

    private record Fit(AdditiveRows rows, Ridge ridge, double deviation) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Data(double[][] terms, double[][] features, double[] costs) {
        Fit fit(double[] trust) {
            double[] prices = NonNegativeSum.fit(terms, costs, trust);
            AdditiveRows rows = new AdditiveRows(prices, Columns.of(features));
            double[][] inputs = new double[costs.length][];
            double[] targets = new double[costs.length];
            for (int i = 0; i < costs.length; i++) {
                inputs[i] = rows.row(terms[i], features[i]);
                targets[i] = Math.log(costs[i]) - rows.logSum(terms[i]);
            }
            Ridge ridge = new RidgeSearch(inputs, targets, rows.parts()).fit(trust);
            return new Fit(rows, ridge, Calibration.deviation(ridge, trust));
        }
    }

    private static <A> double[][] rows(List<Observation<A>> observations, FeatureMap<A> map) {
        return observations.stream().map(one -> map.of(one.subject())).toArray(double[][]::new);
    }
}

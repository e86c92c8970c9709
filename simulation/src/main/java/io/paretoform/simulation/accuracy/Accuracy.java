package io.paretoform.simulation.accuracy;

import io.paretoform.core.measure.Interval;
import io.paretoform.core.predict.Observation;
import io.paretoform.core.predict.Prediction;
import java.util.Collection;
import java.util.List;

/**
 * How right predictions of measured costs are.
 *
 * @param rmse root of the mean squared error of the predicted mean, in the unit of the cost
 * @param mape mean absolute error of the predicted median, as a share of what was measured
 * @param spearman rank correlation of predicted and measured
 * @param coverage share of the measured that are inside their 90 % interval
 */
public record Accuracy(double rmse, double mape, double spearman, double coverage) {
    private static final double LEVEL = 0.9;

    /** The accuracy of predictions, one for each observation. */
    static Accuracy of(List<? extends Observation<?>> observations, List<Prediction> predictions) {
        int n = observations.size();
        double squares = 0;
        double shares = 0;
        double inside = 0;
        double[] measured = new double[n];
        double[] predicted = new double[n];
        for (int i = 0; i < n; i++) {
            double cost = observations.get(i).cost();
            Prediction prediction = predictions.get(i);
            squares += (prediction.mean() - cost) * (prediction.mean() - cost);
            shares += Math.abs(prediction.median() - cost) / cost;
            Interval interval = prediction.interval(LEVEL);
            inside += interval.low() <= cost && cost <= interval.high() ? 1 : 0;
            measured[i] = cost;
            predicted[i] = prediction.median();
        }
        return new Accuracy(
                Math.sqrt(squares / n),
                shares / n,
                Ranks.correlation(measured, predicted),
                inside / n);
    }

    /** Each figure's mean. */
    static Accuracy mean(Collection<Accuracy> all) {
        return new Accuracy(
                all.stream().mapToDouble(Accuracy::rmse).average().orElseThrow(),
                all.stream().mapToDouble(Accuracy::mape).average().orElseThrow(),
                all.stream().mapToDouble(Accuracy::spearman).average().orElseThrow(),
                all.stream().mapToDouble(Accuracy::coverage).average().orElseThrow());
    }
}

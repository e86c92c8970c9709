package io.paretoform.core.predict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Learns the cost on one device from observations there and from the predictors of others, its
 * teachers.
 *
 * <ul>
 *   <li>Without an observation it says the mean of the teachers' logarithms: an order, at their
 *       scale.
 *   <li>From the first on, each teacher is put on the device's scale by a {@link TeacherLine}.
 *   <li>From the seventh on, there are two more: the device's own predictor, as it would be without
 *       teachers, and one in which the costs on the best three of them are parts of the sum.
 * </ul>
 *
 * All are blended by how likely they made observations that they were not shown (pseudo-BMA
 * weights: Yao et al., <i>Using stacking to average Bayesian predictive distributions</i>, Bayesian
 * Analysis 13(3), 2018), and the blend is not surer than it was right about these. So a teacher
 * that misleads is soon not heard, and a device that is learned well alone hears no other.
 */
final class TransferLearner<A> implements Learner<A> {
    private static final int FOLDS = 5;

    /** Of fewer observations each is left out by itself. */
    private static final int FEW = 15;

    /** Teachers whose costs are parts. */
    private static final int PARTS = 3;

    /** How much wider intervals are than errors say, times the number of observations. */
    private static final double OPTIMISM = 1;

    /** Weight of less is none. */
    private static final double NONE = 0.01;

    private final AdditiveLearner<A> alone;
    private final Teaching<A> teaching;

    /**
     * A learner.
     *
     * @param alone how the device is learned without teachers
     */
    TransferLearner(AdditiveLearner<A> alone, Teaching<A> teaching) {
        this.alone = alone;
        this.teaching = teaching;
    }

    /** A way to fit, and how far it was from each observation that it was not shown. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Rated<A>(Function<List<Observation<A>>, Predictor<A>> way, double[] leftOut) {}

    @Override
    public int fewest() {
        return 0;
    }

    @Override
    public Learner<A> taughtBy(Teaching<A> other) {
        return new TransferLearner<>(alone, other);
    }

    @Override
    public Predictor<A> fit(List<Observation<A>> observations) {
        double difference = teaching.difference();
        if (observations.isEmpty()) {
            return order(difference);
        }
        List<Rated<A>> rated = new ArrayList<>();
        for (Predictor<A> teacher : remembered(observations)) {
            rated.add(rated(new TeacherLine<>(teacher, difference)::fit, observations));
        }
        AdditiveLearner<A> trying = alone.trying();
        if (observations.size() > trying.fewest()) {
            List<Predictor<A>> best = best(rated);
            rated.add(rated(trying::fit, observations));
            rated.add(rated(trying.with(best)::fit, observations));
        }
        double[] weights = weights(rated, difference);
        List<Predictor<A>> heard = new ArrayList<>();
        List<Double> loud = new ArrayList<>();
        double sum = Arrays.stream(weights).filter(weight -> weight >= NONE).sum();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] >= NONE) {
                heard.add(rated.get(i).way().apply(observations));
                loud.add(weights[i] / sum);
            }
        }
        return new Blend<>(heard, loud, leastDeviation(rated, weights));
    }

    /** The mean of all teachers, brought to one level. */
    private Predictor<A> order(double difference) {
        double[] levels = teaching.levels();
        double level = Arrays.stream(levels).average().orElse(0);
        List<Predictor<A>> alike = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            Predictor<A> teacher = teaching.teachers().get(i);
            double shift = level - levels[i];
            alike.add(subject ->
                    new Prediction(teacher.predict(subject).logMedian() + shift, difference));
        }
        return new Blend<>(
                alike, alike.stream().map(_ -> 1.0 / levels.length).toList(), difference);
    }

    /** The teachers, knowing by heart what they will often be asked. */
    private List<Predictor<A>> remembered(List<Observation<A>> observations) {
        List<Predictor<A>> remembered = new ArrayList<>();
        for (Predictor<A> teacher : teaching.teachers()) {
            Map<A, Prediction> known = new HashMap<>();
            observations.forEach(one -> known.computeIfAbsent(one.subject(), teacher::predict));
            remembered.add(subject -> {
                Prediction said = known.get(subject);
                return said == null ? teacher.predict(subject) : said;
            });
        }
        return remembered;
    }

    /** The teachers whose lines are nearest. */
    private List<Predictor<A>> best(List<Rated<A>> lines) {
        return IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Scatter.of(lines.get(i).leftOut())))
                .limit(PARTS)
                .map(teaching.teachers()::get)
                .toList();
    }

    /** One after the other is left out of few observations, of more a fifth at a time. */
    private Rated<A> rated(
            Function<List<Observation<A>>, Predictor<A>> way, List<Observation<A>> observations) {
        int n = observations.size();
        int folds = n < FEW ? n : FOLDS;
        double[] errors = new double[n];
        for (int fold = 0; fold < folds && n > 1; fold++) {
            List<Observation<A>> shown = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                if (i % folds != fold) {
                    shown.add(observations.get(i));
                }
            }
            Predictor<A> predictor = way.apply(shown);
            for (int i = fold; i < n; i += folds) {
                Observation<A> hidden = observations.get(i);
                errors[i] =
                        Math.log(hidden.cost()) - predictor.predict(hidden.subject()).logMedian();
            }
        }
        return new Rated<>(way, errors);
    }

    /** What the blend was off by where it was not shown what it foretold: it is not surer. */
    private double leastDeviation(List<Rated<A>> rated, double[] weights) {
        double[] errors = new double[rated.getFirst().leftOut().length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < errors.length; j++) {
                errors[j] += weights[i] * rated.get(i).leftOut()[j];
            }
        }
        return (1 + OPTIMISM / errors.length) * Math.sqrt(Scatter.of(errors));
    }

    /** Likelihoods of the errors; few observations tell little. */
    private double[] weights(List<Rated<A>> rated, double difference) {
        double[] logs = new double[rated.size()];
        for (int i = 0; i < logs.length; i++) {
            double n = rated.get(i).leftOut().length;
            double unsure = difference * difference / n;
            logs[i] = -n / 2 * Math.log(Scatter.of(rated.get(i).leftOut()) + unsure);
        }
        double most = Arrays.stream(logs).max().orElse(0);
        double[] weights = Arrays.stream(logs).map(log -> Math.exp(log - most)).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }
}

package io.paretoform.core.predict;

import java.util.Arrays;
import java.util.List;

/**
 * Takes a device for a teacher's on another scale: the logarithm of a cost is a line in that of the
 * teacher's, rising or level. One observation says how much slower the device is; further ones say
 * whether large subjects are slower still. Before them the slope is believed to be about 1. Strays
 * count for little.
 */
final class TeacherLine<A> {
    /**
     * Standard deviation of slopes over pairs of devices, before anything is observed: those of
     * HW-GPT-Bench's are 0.5 to 2.
     */
    private static final double SLOPES = 0.4;

    /** As many observations is it worth how much devices differ usually. */
    private static final double USUAL = 2;

    /** How much wider intervals are than errors say, times the number of observations. */
    private static final double OPTIMISM = 1;

    private static final int ROUNDS = 3;

    private final Predictor<A> teacher;
    private final double difference;

    /**
     * A learner.
     *
     * @param difference how far devices usually are from such a line, as a standard deviation
     */
    TeacherLine(Predictor<A> teacher, double difference) {
        this.teacher = teacher;
        this.difference = difference;
    }

    /** The device that at least one observation shows. */
    Predictor<A> fit(List<Observation<A>> observations) {
        double[] x = new double[observations.size()];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = teacher.predict(observations.get(i).subject()).logMedian();
            y[i] = Math.log(observations.get(i).cost());
        }
        Line line = line(x, y);
        return subject -> line.at(teacher.predict(subject).logMedian());
    }

    private Line line(double[] x, double[] y) {
        double[] trust = Trust.equal(x.length);
        double[] weights = trust;
        Line line = Line.of(x, y, weights, difference);
        for (int round = 1; round < ROUNDS; round++) {
            double[] errors = line.leftOut(x, y, weights);
            line = Line.of(x, y, weights, deviation(errors));
            if (x.length >= Scatter.FEWEST_FOR_STRAYS) {
                weights = Huber.weights(errors, trust);
            }
        }
        double optimism = 1 + OPTIMISM / (x.length + USUAL);
        return line.scattering(optimism * deviation(line.leftOut(x, y, weights)));
    }

    private double deviation(double[] leftOut) {
        int n = leftOut.length;
        double squares = n < 2 ? 0 : n * Scatter.of(leftOut);
        double told = n < 2 ? 0 : n;
        return Math.sqrt((USUAL * difference * difference + squares) / (USUAL + told));
    }

    /**
     * A line through a weighted middle.
     *
     * @param weight of all observations
     * @param doubt of the slope: 1 over the weighted squares about the middle, among which the
     *     belief about slopes counts
     */
    private record Line(
            double middleX,
            double middleY,
            double slope,
            double weight,
            double doubt,
            double deviation) {
        static Line of(double[] x, double[] y, double[] weights, double deviation) {
            double weight = Arrays.stream(weights).sum();
            double middleX = 0;
            double middleY = 0;
            for (int i = 0; i < x.length; i++) {
                middleX += weights[i] * x[i] / weight;
                middleY += weights[i] * y[i] / weight;
            }
            double before = Math.pow(deviation / SLOPES, 2) + Double.MIN_NORMAL;
            double xx = before;
            double xy = before;
            for (int i = 0; i < x.length; i++) {
                xx += weights[i] * (x[i] - middleX) * (x[i] - middleX);
                xy += weights[i] * (x[i] - middleX) * (y[i] - middleY);
            }
            return new Line(middleX, middleY, Math.max(0, xy / xx), weight, 1 / xx, deviation);
        }

        Line scattering(double wider) {
            return new Line(middleX, middleY, slope, weight, doubt, wider);
        }

        Prediction at(double x) {
            return new Prediction(
                    middleY + slope * (x - middleX), deviation * Math.sqrt(1 + influence(x)));
        }

        /** How far each is from the line through the others. */
        double[] leftOut(double[] x, double[] y, double[] weights) {
            double[] errors = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                double own = Math.min(0.99, weights[i] * influence(x[i]));
                errors[i] = (y[i] - middleY - slope * (x[i] - middleX)) / (1 - own);
            }
            return errors;
        }

        private double influence(double x) {
            return 1 / weight + (x - middleX) * (x - middleX) * doubt;
        }
    }
}

package io.paretoform.core.predict;

import io.paretoform.core.measure.RobustFit;
import java.util.Arrays;
import java.util.List;

/**
 * What other devices teach of one on which little is measured.
 *
 * @param teachers a predictor of the same cost for each of them, at least one
 * @param subjects of which what they predict is compared: such as were measured there
 */
public record Teaching<A>(List<Predictor<A>> teachers, List<A> subjects) {
    /**
     * Deviation about a line of logarithms where no second teacher tells; over the pairs of
     * HW-GPT-Bench's devices it is 0.01 to 0.17.
     */
    private static final double UNKNOWN = 0.1;

    private static final double LEAST = 0.02;

    public Teaching {
        teachers = List.copyOf(teachers);
        subjects = List.copyOf(subjects);
        if (teachers.isEmpty()) {
            throw new IllegalArgumentException("teachers []: expected at least one");
        }
    }

    /** Of some of the teachers. */
    Teaching<A> of(List<Predictor<A>> some) {
        return new Teaching<>(some, subjects);
    }

    /**
     * How far the logarithms of one device are from a line in those of another: the median over all
     * pairs of teachers.
     */
    double difference() {
        if (teachers.size() < 2 || subjects.size() < 3) {
            return UNKNOWN;
        }
        List<double[]> logs = logs();
        double[] deviations = new double[teachers.size() * (teachers.size() - 1)];
        int next = 0;
        for (int one = 0; one < logs.size(); one++) {
            for (int other = 0; other < logs.size(); other++) {
                if (one != other) {
                    deviations[next++] = deviation(logs.get(one), logs.get(other));
                }
            }
        }
        Arrays.sort(deviations);
        return Math.max(LEAST, deviations[deviations.length / 2]);
    }

    /** The mean logarithm that each teacher predicts for the subjects. */
    double[] levels() {
        return logs().stream()
                .mapToDouble(logs -> Arrays.stream(logs).average().orElse(0))
                .toArray();
    }

    /** For each teacher the logarithms that it predicts for the subjects. */
    private List<double[]> logs() {
        return teachers.stream()
                .map(teacher ->
                        subjects.stream()
                                .mapToDouble(subject -> teacher.predict(subject).logMedian())
                                .toArray())
                .toList();
    }

    private static double deviation(double[] x, double[] y) {
        double middleX = Arrays.stream(x).average().orElse(0);
        double middleY = Arrays.stream(y).average().orElse(0);
        double xy = 0;
        double xx = Double.MIN_NORMAL;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - middleX) * (y[i] - middleY);
            xx += (x[i] - middleX) * (x[i] - middleX);
        }
        double[] left = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            left[i] = y[i] - middleY - xy / xx * (x[i] - middleX);
        }
        return RobustFit.sigma(left);
    }
}

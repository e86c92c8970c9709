package io.paretoform.core.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Instances whose volumes the tutorial and the tests of PaGMO 2 (Biscani and Izzo) give. */
class PublishedInstancesTest {
    @Test
    void volumesOfThreePoints() {
        assertThat(volume(at(7, 7), at(2.3, 4.5), at(3.4, 3.4), at(6, 1.2)))
                .isCloseTo(17.91, within(1e-12));
        assertThat(volume(at(7, 7, 7), at(2.3, 4.5, 3.2), at(3.4, 3.4, 3.4), at(6, 1.2, 3.6)))
                .isCloseTo(66.386, within(1e-12));
        assertThat(
                        volume(
                                at(7, 7, 7, 7, 7),
                                at(2.3, 4.5, 3.2, 1.9, 6),
                                at(3.4, 3.4, 3.4, 2.1, 5.8),
                                at(6, 1.2, 3.6, 3, 6)))
                .isCloseTo(373.21228, within(1e-11));
    }

    @Test
    void tutorial() {
        double[] reference = at(2, 2);
        double[][] points = {at(1, 0), at(0.5, 0.5), at(0, 1), at(1.5, 0.75)};
        assertThat(volume(reference, points)).isEqualTo(3.25);
        assertThat(contributions(reference, points)[1]).isEqualTo(0.25);
        assertThat(contributions(reference, points)[3]).isZero();
    }

    @Test
    void pointsOnEdgesOfOthersContributeNothing() {
        double[][] points = {
            at(1, 6.5),
            at(1, 6),
            at(1, 5),
            at(2, 5),
            at(3, 5),
            at(3, 3),
            at(4, 6.5),
            at(4.5, 4),
            at(5, 3),
            at(5, 1.5),
            at(7, 1.5),
            at(7, 3.5)
        };
        assertThat(contributions(at(7, 6.5), points))
                .containsExactly(0, 0, 1, 0, 0, 3.5, 0, 0, 0, 3, 0, 0);
    }

    @Test
    void aTrickyFrontOfThreeObjectives() {
        double[][] points = {
            at(-6, -1, -6), at(-1, -3, -5), at(-3, -4, -4), at(-4, -2, -3), at(-5, -5, -2),
            at(-2, -6, -1), at(-3, -1, -3), at(-1, -1, -5), at(-1, -2, -4), at(-1, -3, -4),
            at(-7, -7, 0), at(0, -5, -5), at(-7, 0, -7)
        };
        assertThat(contributions(at(0, 0, 0), points))
                .containsExactly(18, 2, 12, 1, 18, 2, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void dominatedAndRepeatedPointsTakeFromOthers() {
        double[] reference = at(5, 5, 5);
        assertThat(contributions(reference, at(3, 3, 3), at(4, 4, 4))).containsExactly(7, 0);
        assertThat(contributions(reference, at(3, 3, 3), at(4, 4, 4), at(3, 3, 3)))
                .containsExactly(0, 0, 0);
        assertThat(contributions(reference, at(3, 3, 3), at(4, 4, 4), at(3, 3, 3), at(3, 3, 2)))
                .containsExactly(0, 0, 0, 4);
        assertThat(contributions(at(5, 5, 5, 5), at(1, 1, 1, 1), at(4, 4, 4, 4)))
                .containsExactly(255, 0);
    }

    private static double volume(double[] reference, double[]... points) {
        return Hypervolume.ofGains(reference.length, gains(reference, points));
    }

    private static double[] contributions(double[] reference, double[]... points) {
        return Contributions.ofGains(reference.length, gains(reference, points));
    }

    /** PaGMO minimises. */
    private static List<double[]> gains(double[] reference, double[]... points) {
        return Stream.of(points)
                .map(point -> {
                    double[] gains = new double[point.length];
                    Arrays.setAll(gains, i -> reference[i] - point[i]);
                    return gains;
                })
                .toList();
    }

    private static double[] at(double... values) {
        return values;
    }
}

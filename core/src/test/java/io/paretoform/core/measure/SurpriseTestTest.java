package io.paretoform.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.measure.SurpriseTest.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SurpriseTestTest {
    private final RandomGenerator random = new SplittableRandom(3);

    @Test
    void resultsThatFollowTheLawDoNotSurprise() {
        List<Known> known = results(200, 0.02);
        long surprises =
                results(300, 0.02).stream().filter(one -> isSurprising(known, one)).count();
        assertThat(surprises).isLessThanOrEqualTo(3);
    }

    @Test
    void aResultTwentyPercentOffSurprises() {
        List<Known> known = results(60, 0.02);
        Known slow = result(2e9, 5e7, 8, 1.2);
        Known fast = result(2e9, 5e7, 8, 1 / 1.2);
        assertThat(SurpriseTest.deviations(known, slow).orElseThrow()).isGreaterThan(4);
        assertThat(SurpriseTest.deviations(known, fast).orElseThrow()).isLessThan(-4);
    }

    @Test
    void wrongNeighboursDoNotHideAWrongResult() {
        List<Known> known = new ArrayList<>(results(60, 0.02));
        for (int i = 0; i < 10; i++) {
            known.set(6 * i, new Known(known.get(6 * i).features(), known.get(6 * i).value() * 3));
        }
        assertThat(isSurprising(known, result(2e9, 5e7, 8, 1.3))).isTrue();
        assertThat(isSurprising(known, result(2e9, 5e7, 8, 1.0))).isFalse();
    }

    @Test
    void fewResultsJudgeNothing() {
        assertThat(SurpriseTest.deviations(results(11, 0.02), result(2e9, 5e7, 8, 9))).isEmpty();
        assertThat(SurpriseTest.deviations(results(12, 0.02), result(2e9, 5e7, 8, 9))).isPresent();
    }

    @Test
    void equalFeaturesAreNoObstacle() {
        List<Known> known = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            known.add(result(2e9, 5e7, 8, 1));
        }
        assertThat(isSurprising(known, result(2e9, 5e7, 8, 1.01))).isFalse();
        assertThat(isSurprising(known, result(2e9, 5e7, 8, 1.5))).isTrue();
    }

    private static boolean isSurprising(List<Known> known, Known result) {
        return Math.abs(SurpriseTest.deviations(known, result).orElseThrow()) > SurpriseTest.LIMIT;
    }

    private List<Known> results(int count, double scatter) {
        List<Known> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double flops = 1e9 * Math.exp(2 * random.nextDouble());
            double bytes = flops / 40 * Math.exp(0.3 * random.nextGaussian());
            results.add(
                    result(
                            flops,
                            bytes,
                            2 + random.nextInt(14),
                            Math.exp(scatter * random.nextGaussian())));
        }
        return results;
    }

    /** A law with a curve in it, as devices have. */
    private static Known result(double flops, double bytes, int layers, double factor) {
        double milliseconds = flops / 5e7 + bytes / 1e7 + 0.3 * layers;
        return new Known(List.of(flops, bytes, (double) layers), milliseconds * factor);
    }
}

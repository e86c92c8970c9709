package io.paretoform.core.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.paretoform.core.frontier.Estimate.Exact;
import io.paretoform.core.frontier.Estimate.LogNormal;
import io.paretoform.core.frontier.Estimate.Normal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;

class NonDominanceTest {
    private static final Objectives TWO =
            Objectives.of(Objective.DECODER_PARAMETERS, Objective.LATENCY_MS);

    @Example
    void exactPointsAreCertain() {
        NonDominance rule = new NonDominance(TWO);
        assertThat(
                        rule.ofEach(
                                List.of(
                                        List.of(new Exact(5), new Exact(1)),
                                        List.of(new Exact(5), new Exact(1)),
                                        List.of(new Exact(5), new Exact(2)),
                                        List.of(new Exact(6), new Exact(2)))))
                .containsExactly(1, 1, 0, 1);
    }

    /** Of two that differ in nothing but the same noise, either is the quicker half the time. */
    @Example
    void twinsDominateEachOtherHalfTheTime() {
        List<Estimate> twin = List.of(new Exact(5), new LogNormal(20, 0.01));
        assertThat(new NonDominance(TWO).of(twin, List.of(twin))).isCloseTo(0.5, within(1e-3));
    }

    /** P(X < Y) of two normals is that of their difference. */
    @Example
    void oneRivalIsAMatterOfTheDifference() {
        List<Estimate> point = List.of(new Exact(5), new Normal(20, 0.3));
        List<Estimate> rival = List.of(new Exact(5), new Normal(20.5, 0.4));
        assertThat(new NonDominance(TWO).of(point, List.of(rival)))
                .isCloseTo(StandardNormal.below(1), within(1e-3));
    }

    @Example
    void probabilitiesAreThoseOfDrawingTheTruth() {
        Random random = new Random(11);
        for (int d = 2; d <= 6; d++) {
            Objectives objectives = Spaces.mixed(d);
            List<List<Estimate>> points = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                points.add(estimates(random, d));
            }
            assertThat(new NonDominance(objectives).ofEach(points))
                    .containsExactly(drawn(objectives, points, random, 40_000), within(0.012));
        }
    }

    @Example
    void onlyRivalsCount() {
        Random random = new Random(12);
        Objectives objectives = Spaces.mixed(3);
        NonDominance rule = new NonDominance(objectives);
        List<List<Estimate>> points = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            points.add(estimates(random, 3));
        }
        double[] probabilities = rule.ofEach(points);
        for (int i = 0; i < points.size(); i++) {
            List<List<Estimate>> others = new ArrayList<>(points);
            others.remove(i);
            assertThat(probabilities[i]).isEqualTo(rule.of(points.get(i), others));
        }
    }

    @Example
    void pointsFarApartAreNoRivals() {
        Rivals rivals =
                new NonDominance(TWO)
                        .rivals(
                                List.of(
                                        List.of(new Exact(5), new LogNormal(20, 0.01)),
                                        List.of(new Exact(5), new LogNormal(21, 0.01)),
                                        List.of(new Exact(6), new LogNormal(40, 0.01))));

        assertThat(rivals.of(0)).containsExactly(1);
        assertThat(rivals.of(1)).containsExactly(0);
        assertThat(rivals.of(2)).isEmpty();
    }

    @Example
    void intervalsBecomeDistributions() {
        assertThat(Estimate.of(7, 7, 7, 0.95)).isEqualTo(new Exact(7));
        LogNormal time = (LogNormal) Estimate.of(9.9, 10, 10.1, 0.95);
        assertThat(time.below(9.9)).isCloseTo(0.025, within(1e-3));
        assertThat(1 - time.below(10.1)).isCloseTo(0.025, within(1e-3));
        Normal around = (Normal) Estimate.of(-1, 0, 1, 0.95);
        assertThat(around.deviation()).isCloseTo(1 / 1.959964, within(1e-6));
    }

    @Example
    void badIntervalsAndPointsAreRefused() {
        assertThatThrownBy(() -> Estimate.of(2, 1, 3, 0.95))
                .hasMessage(
                        "interval 2.0 .. 1.0 .. 3.0: expected finite numbers in ascending order");
        assertThatThrownBy(() -> Estimate.of(1, 1, 3, 1))
                .hasMessage("confidence 1.0: expected above 0 and below 1");
        assertThatThrownBy(() -> new NonDominance(TWO).of(List.of(new Exact(1)), List.of()))
                .hasMessageContaining("expected one for each of");
    }

    /** Digits of tables. */
    @Example
    void normalDistributionHasTheTabulatedValues() {
        assertThat(StandardNormal.below(1)).isCloseTo(0.841344746068543, within(1e-14));
        assertThat(StandardNormal.below(-3)).isCloseTo(1.34989803163009e-3, within(1e-16));
        assertThat(StandardNormal.below(-8)).isCloseTo(6.22096057427178e-16, within(1e-20));
        assertThat(StandardNormal.quantile(0.975)).isCloseTo(1.95996398454005, within(1e-12));
    }

    private static List<Estimate> estimates(Random random, int d) {
        List<Estimate> point = new ArrayList<>();
        for (int k = 0; k < d; k++) {
            point.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Exact(8 + random.nextInt(5));
                        case 1 -> new Normal(8 + 4 * random.nextDouble(), 1);
                        default -> new LogNormal(8 + 4 * random.nextDouble(), 0.1);
                    });
        }
        return point;
    }

    private static double[] drawn(
            Objectives objectives, List<List<Estimate>> points, Random random, int draws) {
        double[] shares = new double[points.size()];
        for (int draw = 0; draw < draws; draw++) {
            List<Point> truth = points.stream().map(point -> drawn(point, random)).toList();
            for (int i = 0; i < shares.length; i++) {
                Point point = truth.get(i);
                if (truth.stream().noneMatch(other -> objectives.dominates(other, point))) {
                    shares[i] += 1.0 / draws;
                }
            }
        }
        return shares;
    }

    private static Point drawn(List<Estimate> point, Random random) {
        return Point.of(
                point.stream()
                        .mapToDouble(estimate -> estimate.deviating(random.nextGaussian()))
                        .toArray());
    }
}

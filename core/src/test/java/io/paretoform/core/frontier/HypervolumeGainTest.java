package io.paretoform.core.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The oracle of gains and contributions is the difference of two hypervolumes. */
class HypervolumeGainTest {
    /** Gains of some points; ties, repeats and points beyond the reference are common. */
    record Case(int objectives, List<double[]> gains) {}

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(d ->
                        Spaces.gridPoints(d, 14)
                                .map(points ->
                                        new Case(d, points.stream().map(Point::toArray).toList())));
    }

    @Property
    void gainIsWhatTheHypervolumeGrowsBy(@ForAll("cases") Case field) {
        if (field.gains().isEmpty()) {
            return;
        }
        double[] point = field.gains().getFirst();
        List<double[]> frontier = field.gains().subList(1, field.gains().size());
        assertThat(HypervolumeGain.over(field.objectives(), frontier).of(point))
                .isCloseTo(
                        Hypervolume.ofGains(field.objectives(), field.gains())
                                - Hypervolume.ofGains(field.objectives(), frontier),
                        within(1e-9));
    }

    @Property
    void contributionIsWhatTheHypervolumeLoses(@ForAll("cases") Case field) {
        assertThat(Contributions.ofGains(field.objectives(), field.gains()))
                .containsExactly(differences(field.objectives(), field.gains()), within(1e-9));
    }

    @Example
    void largerSetsAgreeToo() {
        Random random = new Random(3);
        for (int d = 1; d <= 4; d++) {
            List<double[]> gains = Clouds.shell(random, d == 4 ? 40 : 300, d);
            assertThat(Contributions.ofGains(d, gains))
                    .containsExactly(differences(d, gains), within(1e-12));
            HypervolumeGain gain = HypervolumeGain.over(d, gains);
            double volume = Hypervolume.ofGains(d, gains);
            for (double[] point : Clouds.shell(random, 30, d)) {
                List<double[]> more = new ArrayList<>(gains);
                more.add(point);
                assertThat(gain.of(point))
                        .isCloseTo(Hypervolume.ofGains(d, more) - volume, within(1e-12));
            }
        }
    }

    @Example
    void emptyFrontierGivesAPointItsWholeBox() {
        assertThat(HypervolumeGain.over(3, List.of()).of(2, 3, 4)).isEqualTo(24);
        assertThat(HypervolumeGain.over(2, List.of()).of(2, 3)).isEqualTo(6);
        assertThat(HypervolumeGain.over(4, List.of()).of(2, 3, 4, 5)).isEqualTo(120);
    }

    /** A difference of volumes would round this gain away. */
    @Example
    void aTinyGainOfThreeObjectivesIsExact() {
        double step = 0x1p-60;
        HypervolumeGain gain = HypervolumeGain.over(3, List.of(new double[] {1, 1, 1}));
        assertThat(gain.of(1, 1e-3, 1 + 0x1p-40)).isEqualTo(1e-3 * 0x1p-40);
        assertThat(gain.of(step, step, 2)).isEqualTo(step * step);
    }

    @Example
    void aMissingGainIsRefused() {
        assertThatThrownBy(() -> HypervolumeGain.over(3, List.of()).of(1, 2))
                .hasMessage("gains [1.0, 2.0]: expected a gain for each of 3 objectives");
    }

    @Example
    void directionsAreThoseOfTheObjectives() {
        ReferencePoint reference =
                ReferencePoint.fixedAt(
                        Objectives.STANDARD, Objectives.STANDARD.point(50e6, 120, 400e6));
        List<Point> frontier = List.of(Objectives.STANDARD.point(50e6, 120, 400e6));
        Point quicker = Objectives.STANDARD.point(50e6, 60, 400e6);
        assertThat(HypervolumeGain.over(reference, frontier).of(reference.gains(quicker)))
                .isCloseTo(0.125, within(1e-12));
        assertThat(Contributions.of(reference, frontier))
                .containsExactly(new double[] {0.25}, within(1e-12));
    }

    private static double[] differences(int d, List<double[]> gains) {
        double volume = Hypervolume.ofGains(d, gains);
        double[] differences = new double[gains.size()];
        for (int i = 0; i < differences.length; i++) {
            List<double[]> others = new ArrayList<>(gains);
            others.remove(i);
            differences[i] = volume - Hypervolume.ofGains(d, others);
        }
        return differences;
    }
}

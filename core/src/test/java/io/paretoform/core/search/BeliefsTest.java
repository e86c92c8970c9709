package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BeliefsTest {
    private final SearchSpace space = TestSpaces.large();
    private final SplittableRandom random = new SplittableRandom(17);

    @Test
    void countedObjectivesAreExact() {
        Beliefs beliefs = learned(noisy(40, 0, 0));
        Architecture other = space.sample(random);
        Belief belief = beliefs.of(other);
        assertThat(belief.medians()[0]).isEqualTo(FormulaDevice.measure(other).value(0));
        assertThat(belief.deviations()[0]).isZero();
    }

    @Test
    void learnedObjectivesAreNearTheTruth() {
        Beliefs beliefs = learned(noisy(60, 0.01, 0));
        assertThat(error(beliefs)).isLessThan(0.05);
    }

    @Test
    void driftIsTakenOff() {
        List<Outcome> drifting = noisy(80, 0.005, 0.3);
        Map<Architecture, Belief> believed = learned(drifting).ofMeasured(drifting);
        double raw = 0;
        double known = 0;
        for (Outcome outcome : drifting) {
            double truth = FormulaDevice.measure(outcome.architecture()).value(1);
            double measured = outcome.objectives().orElseThrow().value(1);
            double belief = of(believed, outcome.architecture()).medians()[1];
            raw += Math.abs(Math.log(measured / truth)) / drifting.size();
            known += Math.abs(Math.log(belief / truth)) / drifting.size();
        }
        assertThat(known).isLessThan(raw / 2);
    }

    @Test
    void aLuckyMeasurementIsNotBelieved() {
        List<Outcome> results = noisy(60, 0.05, 0);
        Architecture lucky = results.get(30).architecture();
        double truth = FormulaDevice.measure(lucky).value(1);
        results.set(
                30,
                FormulaDevice.outcome(
                        31, lucky, Point.of(FormulaDevice.measure(lucky).value(0), 0.7 * truth)));
        double believed = of(learned(results).ofMeasured(results), lucky).medians()[1];
        assertThat(believed).isBetween(0.8 * truth, 1.1 * truth);
    }

    @Test
    void measuringAgainMakesSurer() {
        List<Outcome> results = noisy(60, 0.05, 0);
        Architecture one = results.get(20).architecture();
        double before = of(learned(results).ofMeasured(results), one).deviations()[1];
        List<Outcome> more = new ArrayList<>(results);
        more.add(FormulaDevice.outcome(61, one, results.get(20).objectives().orElseThrow()));
        assertThat(of(learned(results).ofMeasured(more), one).deviations()[1]).isLessThan(before);
    }

    private double error(Beliefs beliefs) {
        double sum = 0;
        for (int i = 0; i < 50; i++) {
            Architecture architecture = space.sample(random);
            double truth = FormulaDevice.measure(architecture).value(1);
            sum += Math.abs(Math.log(beliefs.of(architecture).medians()[1] / truth)) / 50;
        }
        return sum;
    }

    private static Belief of(Map<Architecture, Belief> beliefs, Architecture architecture) {
        return Optional.ofNullable(beliefs.get(architecture)).orElseThrow();
    }

    private static Beliefs learned(List<Outcome> results) {
        return Beliefs.of(FormulaDevice.OBJECTIVES, FormulaDevice.FORESIGHT, results);
    }

    /** Results with noise, on a device whose speed swings slowly. */
    private List<Outcome> noisy(int count, double noise, double drift) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Architecture architecture = space.sample(random);
            Point truth = FormulaDevice.measure(architecture);
            double slip = noise * random.nextGaussian() + drift * Math.sin(i / 8.0);
            outcomes.add(
                    FormulaDevice.outcome(
                            i + 1L,
                            architecture,
                            Point.of(truth.value(0), truth.value(1) * Math.exp(slip))));
        }
        return outcomes;
    }
}

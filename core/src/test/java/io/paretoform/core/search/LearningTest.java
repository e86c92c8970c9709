package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.search.Knowledge.Basis;
import io.paretoform.core.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearningTest {
    private final SearchSpace space = TestSpaces.large();
    private final SplittableRandom random = new SplittableRandom(21);

    @Test
    void fewResultsTeachNothingWhereNobodyElseDoes() {
        List<Architecture> few = sample(15);
        assertThat(learning().after(FormulaDevice.history(few), FormulaDevice.NAME)).isEmpty();
        assertThat(second(learning(), FormulaDevice.history(few, 3, few))).isEmpty();
    }

    @Test
    void anotherDeviceTeachesTheOrderBeforeTheFirstResult() {
        Knowledge known = second(learning(), FormulaDevice.history(sample(60))).orElseThrow();
        assertThat(known.basis()).isEqualTo(Basis.ORDER);
        assertThat(known.members()).isEmpty();
        assertThat(known.elsewhere()).hasSize(60);
        assertThat(error(known, 1)).isLessThan(0.05);
    }

    @Test
    void oneResultGivesTheScale() {
        Knowledge known =
                second(learning(), FormulaDevice.history(sample(60), 7, sample(1))).orElseThrow();
        assertThat(known.basis()).isEqualTo(Basis.TRANSFERRED);
        assertThat(known.members()).hasSize(1);
        assertThat(error(known, 7)).isLessThan(0.05);
    }

    @Test
    void aTeacherMayDrift() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            Architecture architecture = space.sample(random);
            Point truth = FormulaDevice.measure(architecture);
            double slow = Math.exp(0.3 * Math.sin(i / 8.0));
            outcomes.add(
                    FormulaDevice.outcome(
                            i + 1L, architecture, Point.of(truth.value(0), slow * truth.value(1))));
        }
        List<Outcome> own = FormulaDevice.history(List.of(), 7, sample(5)).outcomes();
        for (Outcome one : own) {
            outcomes.add(
                    new Outcome(
                            outcomes.size() + 1L,
                            one.architecture(),
                            one.deviceClass(),
                            false,
                            one.objectives(),
                            0.001));
        }
        Knowledge known = second(learning(), new History(outcomes)).orElseThrow();
        assertThat(error(known, 7)).isLessThan(0.1);
    }

    @Test
    void aTeacherThatMisleadsIsSilentOnceADeviceHasResults() {
        List<Outcome> outcomes = new ArrayList<>();
        for (Outcome one : FormulaDevice.history(sample(60), 7, sample(20)).outcomes()) {
            Point truth = one.objectives().orElseThrow();
            boolean misleads = one.deviceClass().equals(FormulaDevice.NAME);
            double latency = misleads ? 1e4 / truth.value(1) : truth.value(1);
            outcomes.add(
                    new Outcome(
                            one.number(),
                            one.architecture(),
                            one.deviceClass(),
                            false,
                            Optional.of(Point.of(truth.value(0), latency)),
                            0.001));
        }
        History history = new History(outcomes);
        Knowledge taught = second(learning(), history).orElseThrow();
        Knowledge alone = second(learning(), history.of(FormulaDevice.SECOND)).orElseThrow();
        assertThat(error(taught, 7)).isLessThan(1.2 * error(alone, 7) + 0.005);
    }

    @Test
    void withEnoughResultsADeviceLearnsAlone() {
        List<Architecture> own = sample(40);
        Knowledge taught =
                second(learning(), FormulaDevice.history(sample(60), 7, own)).orElseThrow();
        Knowledge alone =
                second(learning(), FormulaDevice.history(List.of(), 7, own)).orElseThrow();
        assertThat(taught.basis()).isEqualTo(Basis.OWN);
        Architecture asked = space.sample(random);
        assertThat(taught.beliefs().of(asked).medians())
                .containsExactly(alone.beliefs().of(asked).medians());
    }

    @Test
    void whatIsKnownDependsOnTheHistoryAlone() {
        List<Architecture> teaching = sample(60);
        List<Architecture> own = sample(20);
        Architecture asked = space.sample(random);
        Learning used = learning();
        for (int results : List.of(0, 3, 15, 20, 16, 1)) {
            History history = FormulaDevice.history(teaching, 7, own.subList(0, results));
            Belief once = second(used, history).orElseThrow().beliefs().of(asked);
            Belief fresh = second(learning(), history).orElseThrow().beliefs().of(asked);
            assertThat(once.medians()).containsExactly(fresh.medians());
            assertThat(once.deviations()).containsExactly(fresh.deviations());
        }
    }

    @Test
    void whatSeveralTeachIsTheSameWheneverItIsAskedFor() {
        List<Outcome> outcomes = new ArrayList<>();
        sample(41).forEach(one -> add(outcomes, one, FormulaDevice.NAME, 1));
        sample(41).forEach(one -> add(outcomes, one, "third", 2));
        sample(3).forEach(one -> add(outcomes, one, FormulaDevice.SECOND, 7));
        Architecture asked = space.sample(random);
        Learning used = learning();
        var _ = second(used, new History(outcomes));
        sample(3).forEach(one -> add(outcomes, one, FormulaDevice.NAME, 1));
        History later = new History(outcomes);

        Belief once = second(used, later).orElseThrow().beliefs().of(asked);
        Belief fresh = second(learning(), later).orElseThrow().beliefs().of(asked);

        assertThat(once.medians()).containsExactly(fresh.medians());
        assertThat(once.deviations()).containsExactly(fresh.deviations());
    }

    private static void add(
            List<Outcome> outcomes, Architecture architecture, String device, double slower) {
        outcomes.add(FormulaDevice.outcome(outcomes.size() + 1L, architecture, device, slower));
    }

    @Test
    void moreResultsMakeSurer() {
        List<Architecture> teaching = sample(60);
        List<Architecture> own = sample(12);
        Architecture asked = space.sample(random);
        double one = doubt(FormulaDevice.history(teaching, 7, own.subList(0, 1)), asked);
        double twelve = doubt(FormulaDevice.history(teaching, 7, own), asked);
        assertThat(twelve).isLessThan(one / 2);
        assertThat(one).isGreaterThan(0.2);
    }

    private double doubt(History history, Architecture asked) {
        return second(learning(), history).orElseThrow().beliefs().of(asked).deviations()[1];
    }

    /** Mean error of the latency of a device that is so much slower than the first. */
    private double error(Knowledge known, double slower) {
        double sum = 0;
        for (int i = 0; i < 50; i++) {
            Architecture architecture = space.sample(random);
            double truth = slower * FormulaDevice.measure(architecture).value(1);
            sum += Math.abs(Math.log(known.beliefs().of(architecture).medians()[1] / truth)) / 50;
        }
        return sum;
    }

    private static Optional<Knowledge> second(Learning learning, History history) {
        return learning.after(history, FormulaDevice.SECOND);
    }

    private static Learning learning() {
        return new Learning(FormulaDevice.GOALS, FormulaDevice.FORESIGHT);
    }

    private List<Architecture> sample(int count) {
        return IntStream.range(0, count).mapToObj(_ -> space.sample(random)).toList();
    }
}

package io.paretoform.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.measure.Interval;
import io.paretoform.core.search.Outcome;
import io.paretoform.core.space.SearchSpaces;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrontierChangeTest {
    private static final SearchDefinition SEARCH =
            GoldenFiles.message("search-definition", SearchDefinition.class);
    private static final FrontierChange CHANGE =
            GoldenFiles.message("frontier-change", FrontierChange.class);
    private static final CountedResult RESULT = Objects.requireNonNull(CHANGE.result());
    private static final Architecture FOREIGN =
            SearchSpaces.builtIn("transformer-xl").orElseThrow().baselines().getFirst();

    @Test
    void outcomeHasTheValuesInTheOrderOfTheObjectives() {
        Outcome outcome = CHANGE.outcome(SEARCH).orElseThrow();

        assertThat(outcome.number()).isEqualTo(121);
        assertThat(outcome.objectives()).contains(Point.of(10_901_376, 80.6, 3.12e8));
        assertThat(outcome.relativeError()).isCloseTo(0.45 / 80.6, within(1e-9));
    }

    @Test
    void failureIsAnOutcomeWithoutValues() {
        assertThat(following(with(Map.of())).outcome(SEARCH).orElseThrow().objectives()).isEmpty();
    }

    @Test
    void heldResultIsNoOutcome() {
        assertThat(following(null).outcome(SEARCH)).isEmpty();
    }

    @Test
    void baselineOfAnotherBackboneIsNoOutcome() {
        assertThat(following(foreign(true)).outcome(SEARCH)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> following(foreign(false)).outcome(SEARCH))
                .withMessage("result of backbone transformer-xl: expected gpt2");
    }

    @Test
    void valuesThatNoLogarithmHasAreRefused() {
        Map<String, Interval> objectives = new TreeMap<>(RESULT.objectives());
        objectives.put("latency_ms", new Interval(0, 0, 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> following(with(objectives)).outcome(SEARCH))
                .withMessage("latency_ms 0.0: expected a number above 0");
    }

    @Test
    void missingObjectiveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        following(with(Map.of("latency_ms", new Interval(1, 1, 1))))
                                .outcome(SEARCH))
                .withMessageContaining("expected decoder_parameters among them");
    }

    private static CountedResult with(Map<String, Interval> objectives) {
        return new CountedResult(RESULT.architecture(), false, 1, objectives);
    }

    private static CountedResult foreign(boolean baseline) {
        return new CountedResult(FOREIGN, baseline, 1, RESULT.objectives());
    }

    private static FrontierChange following(@Nullable CountedResult result) {
        return new FrontierChange(
                CHANGE.madeAt(),
                CHANGE.search(),
                CHANGE.number(),
                CHANGE.deviceClass(),
                CHANGE.job(),
                CHANGE.joined(),
                CHANGE.left(),
                CHANGE.size(),
                CHANGE.hypervolume(),
                CHANGE.reference(),
                result);
    }
}

package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.predict.CostLearners;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.space.SearchSpace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategiesTest {
    private static final Foresight FORESIGHT =
            new Foresight(
                    architecture -> ProxyScores.of(architecture, Workload.LTS),
                    _ -> CostLearners.prefill(Workload.LTS));

    @Test
    void aSpaceThatTheBudgetCoversIsEnumerated() {
        assertThat(chosen(TestSpaces.small(), Budget.ofMeasurements(TestSpaces.SMALL_SIZE)))
                .isEqualTo("exhaustive");
        assertThat(chosen(TestSpaces.small(), Budget.ofMeasurements(TestSpaces.SMALL_SIZE - 1)))
                .isEqualTo("lts");
    }

    @Test
    void aTimeEnumeratesSmallSpacesOnly() {
        Budget budget = Budget.ofTime(Duration.ofMinutes(5));
        assertThat(chosen(TestSpaces.small(), budget)).isEqualTo("exhaustive");
        assertThat(chosen(TestSpaces.large(), budget)).isEqualTo("lts");
    }

    private static String chosen(SearchSpace space, Budget budget) {
        return Strategies.choose(
                        "lts", Goals.of(Objectives.STANDARD), FORESIGHT, space, List.of(), budget)
                .name();
    }
}

package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnboardPlanTest {
    private static final SearchSpace GPT2 = SearchSpaces.builtIn("gpt2").orElseThrow();

    @Test
    void someAreInEveryRoundAndTheOthersInOne() {
        OnboardPlan plan = OnboardPlan.of(GPT2, 50, 8, 5, 1);
        assertThat(plan.rounds()).hasSize(5);
        assertThat(plan.measurements()).isEqualTo(8 * 5 + 42);
        assertThat(always(plan)).hasSize(8);
        assertThat(plan.rounds().stream().flatMap(List::stream).distinct()).hasSize(50);
        assertThat(plan.rounds()).allSatisfy(one -> assertThat(one).doesNotHaveDuplicates());
    }

    @Test
    void theRepeatedOnesSpanTheSizes() {
        OnboardPlan plan = OnboardPlan.of(GPT2, 50, 8, 5, 1);
        List<Long> all =
                plan.rounds().stream()
                        .flatMap(List::stream)
                        .map(OnboardPlanTest::size)
                        .sorted()
                        .toList();
        assertThat(always(plan))
                .extracting(OnboardPlanTest::size)
                .contains(all.getFirst(), all.getLast());
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(OnboardPlan.of(GPT2, 20, 4, 3, 7)).isEqualTo(OnboardPlan.of(GPT2, 20, 4, 3, 7));
        assertThat(OnboardPlan.of(GPT2, 20, 4, 3, 7))
                .isNotEqualTo(OnboardPlan.of(GPT2, 20, 4, 3, 8));
    }

    @Test
    void moreThanASearchCanHoldIsRefused() {
        assertThatThrownBy(() -> OnboardPlan.of(GPT2, 300, 8, 5, 1))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("at most 50 a session, not 67");
        assertThatThrownBy(() -> OnboardPlan.of(GPT2, 5, 8, 5, 1))
                .isInstanceOf(CommandException.class);
    }

    private static Set<Architecture> always(OnboardPlan plan) {
        Set<Architecture> always = new HashSet<>(plan.rounds().getFirst());
        plan.rounds().forEach(always::retainAll);
        return always;
    }

    private static long size(Architecture one) {
        return ArchitectureCounts.of(one).decoderParameters();
    }
}

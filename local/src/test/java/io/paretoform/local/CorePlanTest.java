package io.paretoform.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorePlanTest {
    @Test
    void lastCoreIsForWhatIsMeasured() {
        var plan = new CorePlan(CorePlan.parse("0-2,8"));

        assertThat(plan.measured()).hasValue(8);
        assertThat(plan.others()).containsExactly(0, 1, 2);
    }

    @Test
    void anotherCoreCanBeTheMeasuredOne() {
        var plan = new CorePlan(CorePlan.parse("0-3")).measuring(1);

        assertThat(plan.measured()).hasValue(1);
        assertThat(plan.others()).containsExactly(0, 2, 3);
    }

    @Test
    void singleCoreIsShared() {
        var plan = new CorePlan(CorePlan.parse("3"));

        assertThat(plan.measured()).isEmpty();
        assertThat(plan.others()).isEmpty();
    }

    @Test
    void unknownCoresMakeNoPlan() {
        assertThat(CorePlan.none()).isEqualTo(new CorePlan(List.of()));
        assertThat(CorePlan.none().measured()).isEmpty();
    }
}

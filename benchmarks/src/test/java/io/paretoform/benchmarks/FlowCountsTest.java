package io.paretoform.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowCountsTest {
    @Test
    void rowSaysWhatHappenedASecondAndWhatHeapsHoldNow() {
        var before = new FlowCounts(5, 100, 50, 10, 1, 2, 3, 4, 90, 80);
        var after = new FlowCounts(15, 1_100, 850, 50, 6, 4, 5, 4.5, 70, 60);

        assertThat(after.since(before, "1"))
                .isEqualTo("| 1 | 100 | 80 | 5.0 % | 0.50 | 0.20 | 0.20 | 0.05 | 70 | 60 |");
    }
}

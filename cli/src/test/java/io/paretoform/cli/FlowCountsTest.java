package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowCountsTest {
    private static final String METRICS =
            """
            # TYPE paretoform_scored_total counter
            paretoform_scored_total{admitted="true",reason="gain",} 120.0
            paretoform_scored_total{admitted="false",reason="dominated",} 900.0
            paretoform_scored_total{admitted="repeated",reason="offered",} 200.0
            paretoform_scored_total{admitted="pooled",reason="offered",} 3000.0
            paretoform_scored_total_other 7.0
            paretoform_candidates_total 3.2E3
            """;

    @Test
    void aCounterIsAddedUpOverItsLabelsButTheAdmittedOnlyOnce() {
        assertThat(FlowCounts.sum(METRICS, "paretoform_scored_total")).isEqualTo(3200);
        assertThat(FlowCounts.sum(METRICS, "paretoform_candidates_total")).isEqualTo(3200);
        assertThat(FlowCounts.sum(METRICS, "absent")).isZero();
    }

    @Test
    void whatWasCountedBeforeIsLeftOutUnlessTheServiceWasStartedAgain() {
        assertThat(new FlowCounts(500, 80).since(new FlowCounts(200, 100)))
                .isEqualTo(new FlowCounts(300, 80))
                .hasToString("300 proposed, 80 scored");
    }
}

package io.paretoform.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WorkloadTest {
    @Test
    void ltsIsWhatThePaperTimes() {
        Workload lts = Workload.named("lts").orElseThrow();
        assertThat(lts.decodes()).isFalse();
        assertThat(lts.logits()).isEqualTo(LogitsScope.ALL);
        assertThat(lts.positions()).isEqualTo(192);
    }

    @Test
    void generateDecodesWithinAsManyPositions() {
        Workload generate = Workload.named("generate").orElseThrow();
        assertThat(generate.decodes()).isTrue();
        assertThat(generate.logits()).isEqualTo(LogitsScope.LAST);
        assertThat(generate.positions()).isEqualTo(192);
    }

    @Test
    void unknownNamesAreNone() {
        assertThat(Workload.named("train")).isEmpty();
    }

    @Test
    void figuresBelowTheirLeastAreRefused() {
        assertThatThrownBy(() -> new Workload("w", 0, 1, LogitsScope.ALL, 0, Precision.FP32, 1))
                .hasMessage("tokens 0: expected at least 1");
        assertThatThrownBy(() -> new Workload("w", 1, 1, LogitsScope.ALL, -1, Precision.FP32, 1))
                .hasMessage("decode_steps -1: expected at least 0");
    }
}

package io.paretoform.core.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.paretoform.core.architecture.Presets;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.measure.LogitsScope;
import io.paretoform.core.measure.Workload;
import org.junit.jupiter.api.Test;

class ProxyScoresTest {
    private static final ArchitectureCounts GPT2 =
            ArchitectureCounts.of(Presets.named("gpt2").orElseThrow());
    private static final ProxyScores SCORES =
            ProxyScores.of(Presets.named("gpt2").orElseThrow(), Workload.LTS);

    @Test
    void scoresAreTheCountsOfTheWorkload() {
        assertThat(SCORES)
                .isEqualTo(
                        new ProxyScores(
                                85_056_000,
                                124_439_808,
                                GPT2.flopsPrefill(192, LogitsScope.ALL),
                                4 * 124_439_808L));
    }

    @Test
    void everyProxyReadsItsScoreAndOnlyQualityGoesUp() {
        assertThat(CountProxy.values())
                .extracting(CountProxy::key, CountProxy::higherIsBetter, p -> p.value(SCORES))
                .containsExactly(
                        tuple("decoder_parameters", true, 85_056_000.0),
                        tuple("total_parameters", false, 124_439_808.0),
                        tuple("flops_prefill", false, (double) SCORES.flopsPrefill()),
                        tuple("weight_bytes", false, 497_759_232.0));
    }

    @Test
    void scoreOfNothingIsRefused() {
        assertThatThrownBy(() -> new ProxyScores(1, 1, 0, 1))
                .hasMessage("flops_prefill 0: expected at least 1");
    }
}

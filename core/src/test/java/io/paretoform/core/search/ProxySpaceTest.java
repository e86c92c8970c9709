package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.frontier.Point;
import io.paretoform.core.proxy.ProxyScores;
import org.junit.jupiter.api.Test;

class ProxySpaceTest {
    private static final ProxyScores SCORES = new ProxyScores(10, 20, 300, 80);

    @Test
    void scoresLieInTheOrderOfTheObjectives() {
        assertThat(ProxySpace.OBJECTIVES.names())
                .containsExactly("decoder_parameters", "flops_prefill", "weight_bytes");
        assertThat(ProxySpace.point(SCORES)).isEqualTo(Point.of(10, 300, 80));
    }

    @Test
    void moreDecoderParametersAndLessOfTheRestIsBetter() {
        Point point = ProxySpace.point(SCORES);
        assertThat(better(new ProxyScores(11, 20, 300, 80), point)).isTrue();
        assertThat(better(new ProxyScores(10, 20, 299, 80), point)).isTrue();
        assertThat(better(new ProxyScores(10, 20, 300, 79), point)).isTrue();
        assertThat(better(new ProxyScores(10, 19, 300, 80), point)).isFalse();
    }

    private static boolean better(ProxyScores scores, Point point) {
        return ProxySpace.OBJECTIVES.dominates(ProxySpace.point(scores), point);
    }
}

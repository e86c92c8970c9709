package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.exports.text.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierTableTest {
    private static final MeasuredArchitecture SMALL = Samples.row(256, 2, 512, 10.4, 90_000_000);
    private static final MeasuredArchitecture LARGE = Samples.row(512, 8, 2048, 93, 300_000_000);

    @Test
    void everyObjectiveOfTheSearchHasAColumn() {
        String header = lines(Objectives.STANDARD.names()).getFirst();

        assertThat(Objectives.STANDARD)
                .allSatisfy(
                        objective -> assertThat(header).contains(new Figure(objective).heading()));
        assertThat(header).contains("latency ms", "95 % interval", "peak memory");
    }

    @Test
    void objectivesThatTheSearchDoesNotCompareAreLeftOut() {
        assertThat(lines(List.of("peak_memory_bytes")).getFirst()).doesNotContain("latency");
    }

    @Test
    void theBestInTheFirstObjectiveComesFirst() {
        assertThat(lines(List.of("latency_ms")).get(1)).startsWith(SMALL.id().abbreviated());
        assertThat(lines(List.of("decoder_parameters", "latency_ms")).get(1))
                .startsWith(LARGE.id().abbreviated());
    }

    @Test
    void objectiveThatOnlyALaterVersionKnowsIsLeftOut() {
        assertThat(lines(List.of("latency_ms", "beauty"))).isEqualTo(lines(List.of("latency_ms")));
    }

    private static List<String> lines(List<String> objectives) {
        return new FrontierTable(objectives).of("frontier", List.of(LARGE, SMALL)).lines();
    }
}

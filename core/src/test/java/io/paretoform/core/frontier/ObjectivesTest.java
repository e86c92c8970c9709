package io.paretoform.core.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ObjectivesTest {
    private static final Objectives STANDARD = Objectives.STANDARD;

    @Example
    void theStandardOnesAreParametersUpLatencyAndMemoryDown() {
        assertThat(STANDARD.names())
                .containsExactly("decoder_parameters", "latency_ms", "peak_memory_bytes");
        assertThat(STANDARD.list().stream().map(Objective::direction))
                .containsExactly(Direction.UP, Direction.DOWN, Direction.DOWN);
    }

    @Example
    void objectivesAreFoundByNameInTheOrderAsked() {
        assertThat(Objectives.named(List.of("latency_ms", "decoder_parameters")).list())
                .containsExactly(Objective.LATENCY_MS, Objective.DECODER_PARAMETERS);
    }

    @Example
    void unknownAndRepeatedAndNoObjectivesAreRefused() {
        assertThatThrownBy(() -> Objectives.named(List.of("speed")))
                .hasMessageContaining("objective 'speed': expected one of [decoder_parameters,");
        assertThatThrownBy(() -> Objectives.named(List.of("latency_ms", "latency_ms")))
                .hasMessageContaining("expected no name twice");
        assertThatThrownBy(() -> Objectives.named(List.of()))
                .hasMessage("objectives []: expected at least one");
    }

    @Example
    void aPointOfAnotherNumberOfValuesIsRefused() {
        assertThatThrownBy(() -> STANDARD.point(1, 2))
                .hasMessageContaining("point [1.0, 2.0]: expected a value for each of");
    }

    @Example
    void moreParametersAtTheSameCostDominates() {
        assertThat(STANDARD.dominates(STANDARD.point(2, 5, 5), STANDARD.point(1, 5, 5))).isTrue();
        assertThat(STANDARD.dominates(STANDARD.point(2, 6, 5), STANDARD.point(1, 5, 5))).isFalse();
    }

    @Example
    void equalPointsCoverButDoNotDominateEachOther() {
        Point point = STANDARD.point(1, 5, 5);
        assertThat(STANDARD.dominates(point, STANDARD.point(1, 5, 5))).isFalse();
        assertThat(STANDARD.covers(point, STANDARD.point(1, 5, 5))).isTrue();
    }

    @Property
    void dominanceIsAStrictPartialOrder(@ForAll("triples") List<Point> points) {
        Objectives objectives = Spaces.mixed(3);
        for (Point a : points) {
            assertThat(objectives.dominates(a, a)).isFalse();
            for (Point b : points) {
                for (Point c : points) {
                    if (objectives.dominates(a, b) && objectives.dominates(b, c)) {
                        assertThat(objectives.dominates(a, c)).isTrue();
                    }
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Point>> triples() {
        return Spaces.gridPoints(3, 8);
    }
}

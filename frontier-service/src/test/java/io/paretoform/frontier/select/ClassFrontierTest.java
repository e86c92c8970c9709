package io.paretoform.frontier.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Archive;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.frontier.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassFrontierTest {
    private static final Objectives TWO =
            Objectives.of(Objective.DECODER_PARAMETERS, Objective.LATENCY_MS);
    private static final ArchitectureId A = Samples.architecture(1).id();
    private static final ArchitectureId B = Samples.architecture(2).id();

    @Test
    void firstPointFixesTheReference() {
        ClassFrontier frontier = new ClassFrontier(TWO);
        assertThat(Points.corner(frontier.reference())).isEmpty();

        frontier.note(Point.of(100, 10));
        frontier.note(Point.of(900, 1));

        assertThat(Points.corner(frontier.reference()))
                .containsEntry("decoder_parameters", 0.0)
                .containsEntry("latency_ms", 20.0);
        assertThat(frontier.first()).containsEntry("decoder_parameters", 100.0);
    }

    @Test
    void firstMemberCoversHalfOfEachSideThatItIsToLower() {
        ClassFrontier frontier = new ClassFrontier(TWO);
        measure(frontier, A, Point.of(100, 10));

        assertThat(frontier.hypervolume()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void valueThatIsNotPositiveFixesNoReference() {
        ClassFrontier frontier = new ClassFrontier(TWO);

        assertThatThrownBy(() -> frontier.note(Point.of(100, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(frontier.reference()).isNull();
    }

    @Test
    void restoredFrontierIsTheSame() {
        ClassFrontier frontier = new ClassFrontier(TWO);
        measure(frontier, A, Point.of(100, 10));
        measure(frontier, B, Point.of(200, 11));

        ClassFrontier restored =
                ClassFrontier.restored(
                        TWO,
                        Points.of(TWO, frontier.first()),
                        List.of(member(A, Point.of(100, 10)), member(B, Point.of(200, 11))));

        assertThat(restored.hypervolume()).isEqualTo(frontier.hypervolume());
        assertThat(restored.size()).isEqualTo(2);
    }

    @Test
    void worseSecondMeasurementLetsWhatItHidComeBack() {
        ClassFrontier frontier = new ClassFrontier(TWO);
        measure(frontier, A, Point.of(100, 10));
        measure(frontier, B, Point.of(200, 9));

        var change =
                frontier.replace(
                        B,
                        Point.of(200, 15),
                        older -> {
                            assertThat(older).isEqualTo(Point.of(200, 9));
                            return List.of(member(A, Point.of(100, 10)));
                        });

        assertThat(change.joined()).containsExactly(A, B);
        assertThat(change.left()).isEmpty();
    }

    @Test
    void secondMeasurementCanLoseItsPlace() {
        ClassFrontier frontier = new ClassFrontier(TWO);
        measure(frontier, A, Point.of(100, 10));
        measure(frontier, B, Point.of(90, 9));

        var change =
                frontier.replace(
                        B,
                        Point.of(90, 12),
                        older -> List.of(member(A, Point.of(100, 10)), member(B, older)));

        assertThat(change.joined()).isEmpty();
        assertThat(change.left()).containsExactly(B);
    }

    @Test
    void candidateThatIsNoMemberHidNothing() {
        ClassFrontier frontier = new ClassFrontier(TWO);
        measure(frontier, A, Point.of(100, 10));
        measure(frontier, B, Point.of(90, 12));

        var change =
                frontier.replace(
                        B,
                        Point.of(90, 9),
                        older -> {
                            throw new AssertionError(older);
                        });

        assertThat(change.joined()).containsExactly(B);
    }

    @Test
    void missingObjectiveIsNamed() {
        assertThatThrownBy(() -> Points.of(TWO, java.util.Map.of("latency_ms", 1.0)))
                .hasMessageContaining("decoder_parameters");
    }

    private static void measure(ClassFrontier frontier, ArchitectureId id, Point point) {
        frontier.note(point);
        frontier.offer(id, point);
    }

    private static Archive.Member<ArchitectureId> member(ArchitectureId id, Point point) {
        return new Archive.Member<>(id, point);
    }
}

package io.paretoform.core.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every archive does; the oracle is a comparison of all points with all others. */
abstract class ArchiveContract {
    private static final Objectives TWO = Spaces.mixed(2);

    abstract Archive<String> over(Objectives objectives);

    /** Objectives and a stream of points. */
    record Case(Objectives objectives, List<Point> points) {}

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(d ->
                        Spaces.gridPoints(d, 40).map(points -> new Case(Spaces.mixed(d), points)));
    }

    @Property
    void membersAreWhatNothingOfferedDominates(@ForAll("cases") Case stream) {
        Archive<String> archive = filled(stream.objectives(), stream.points());
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < stream.points().size(); i++) {
            Point point = stream.points().get(i);
            if (stream.points().stream()
                    .noneMatch(other -> stream.objectives().dominates(other, point))) {
                expected.add("k" + i);
            }
        }
        assertThat(keys(archive)).containsExactlyElementsOf(expected);
    }

    @Property
    void membersDoNotDependOnTheOrderOffered(@ForAll("cases") Case stream) {
        assertThat(filled(stream.objectives(), stream.points().reversed()).points())
                .containsExactlyInAnyOrderElementsOf(
                        filled(stream.objectives(), stream.points()).points());
    }

    @Property
    void changesAddUpToTheMembers(@ForAll("cases") Case stream) {
        Archive<String> archive = over(stream.objectives());
        Set<String> followed = new LinkedHashSet<>();
        for (int i = 0; i < stream.points().size(); i++) {
            ArchiveChange<String> change = archive.add("k" + i, stream.points().get(i));
            assertThat(followed).containsAll(change.left());
            change.left().forEach(followed::remove);
            followed.addAll(change.joined());
            assertThat(archive.size()).isEqualTo(followed.size());
        }
        assertThat(keys(archive)).containsExactlyElementsOf(followed);
    }

    @Example
    void dominatedPointIsRejected() {
        Archive<String> archive = over(TWO);
        archive.add("good", TWO.point(2, 1));
        assertThat(archive.add("bad", TWO.point(2, 2)).isEmpty()).isTrue();
        assertThat(archive.contains("bad")).isFalse();
    }

    @Example
    void membersThatAreDominatedLeaveInTheOrderTheyJoined() {
        Archive<String> archive = over(TWO);
        archive.add("first", TWO.point(2, 2));
        archive.add("second", TWO.point(1, 1));
        assertThat(archive.add("best", TWO.point(3, 0)))
                .isEqualTo(new ArchiveChange<>(List.of("best"), List.of("first", "second")));
    }

    @Example
    void equalPointsUnderDifferentKeysBothStay() {
        Archive<String> archive = over(TWO);
        archive.add("a", TWO.point(1, 1));
        assertThat(archive.add("b", TWO.point(1, 1)).joined()).containsExactly("b");
        assertThat(keys(archive)).containsExactly("a", "b");
    }

    @Example
    void aMemberIsReplacedOnlyThroughRemove() {
        Archive<String> archive = over(TWO);
        archive.add("a", TWO.point(1, 1));
        assertThatThrownBy(() -> archive.add("a", TWO.point(2, 1)))
                .hasMessage("key 'a' is a member: expected it to be removed before it is added");
        assertThat(archive.remove("a").left()).containsExactly("a");
        assertThat(archive.add("a", TWO.point(2, 1)).joined()).containsExactly("a");
        assertThat(archive.point("a")).contains(TWO.point(2, 1));
    }

    @Example
    void removingWhatIsNoMemberChangesNothing() {
        assertThat(over(TWO).remove("a").isEmpty()).isTrue();
    }

    @Example
    void aPointThatDoesNotFitIsRefusedEvenByAnEmptyArchive() {
        assertThatThrownBy(() -> over(TWO).add("a", Point.of(1)))
                .hasMessage("point [1.0]: expected a value for each of [o0, o1]");
    }

    private Archive<String> filled(Objectives objectives, List<Point> points) {
        Archive<String> archive = over(objectives);
        for (int i = 0; i < points.size(); i++) {
            archive.add("k" + i, points.get(i));
        }
        return archive;
    }

    private static List<String> keys(Archive<String> archive) {
        return archive.members().stream().map(Archive.Member::key).toList();
    }
}

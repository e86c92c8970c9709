package io.paretoform.core.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SupersedeTest {
    private static final Objectives TWO = Spaces.up(2);

    @Property(tries = 100)
    void membersAreThoseOfAnArchiveThatNeverKnewTheOldPoints(
            @ForAll @IntRange(min = 1, max = 5) int d,
            @ForAll @LongRange(min = 0, max = 1_000) long seed) {
        Random random = new Random(seed);
        Objectives objectives = Spaces.up(d);
        Archive<Integer> archive = Archive.over(objectives);
        Map<Integer, Point> newest = new LinkedHashMap<>();
        Map<Integer, Point> followed = new HashMap<>();
        for (int step = 0; step < 60; step++) {
            int key = random.nextInt(20);
            Point point = random(random, d);
            newest.put(key, point);
            ArchiveChange<Integer> change = archive.supersede(key, point, members(newest));
            change.left().forEach(followed::remove);
            change.joined().forEach(joined -> followed.put(joined, newest.get(joined)));
            Archive<Integer> anew = new ExhaustiveArchive<>(objectives);
            newest.forEach(anew::add);
            assertThat(archive.members()).containsExactlyInAnyOrderElementsOf(anew.members());
            assertThat(members(followed)).containsExactlyInAnyOrderElementsOf(anew.members());
        }
    }

    @Example
    void whatAWorsePointNoLongerHidesComesBackBeforeIt() {
        Archive<String> archive = Archive.over(TWO);
        archive.add("lucky", Point.of(9, 9));
        List<Archive.Member<String>> others =
                List.of(
                        new Archive.Member<>("a", Point.of(1, 8)),
                        new Archive.Member<>("b", Point.of(2, 8)),
                        new Archive.Member<>("c", Point.of(3, 3)));
        assertThat(archive.supersede("lucky", Point.of(4, 4), others))
                .isEqualTo(new ArchiveChange<>(List.of("b", "lucky"), List.of()));
    }

    @Example
    void aMemberThatLosesItsPlaceLeaves() {
        Archive<String> archive = Archive.over(TWO);
        archive.add("lucky", Point.of(9, 1));
        archive.add("other", Point.of(5, 5));
        assertThat(archive.supersede("lucky", Point.of(4, 1), List.of()))
                .isEqualTo(new ArchiveChange<>(List.of(), List.of("lucky")));
    }

    @Example
    void othersAreNotReadWhenNothingCanComeBack() {
        Archive<String> archive = Archive.over(TWO);
        Iterable<Archive.Member<String>> unread =
                () -> {
                    throw new IllegalStateException("read");
                };
        archive.supersede("new", Point.of(5, 5), unread);
        archive.supersede("new", Point.of(5, 6), unread);
        archive.supersede("dominated", Point.of(4, 4), unread);
        archive.supersede("dominated", Point.of(4, 3), unread);
        assertThat(archive.points()).containsExactly(Point.of(5, 6));
        assertThatThrownBy(() -> archive.supersede("new", Point.of(5, 5), unread))
                .hasMessage("read");
    }

    private static List<Archive.Member<Integer>> members(Map<Integer, Point> points) {
        List<Archive.Member<Integer>> members = new ArrayList<>();
        points.forEach((key, point) -> members.add(new Archive.Member<>(key, point)));
        return members;
    }

    private static Point random(Random random, int d) {
        double[] values = new double[d];
        Arrays.setAll(values, i -> random.nextInt(8));
        return Point.of(values);
    }
}

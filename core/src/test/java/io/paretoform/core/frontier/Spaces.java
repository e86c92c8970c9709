package io.paretoform.core.frontier;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Objectives and points for properties over any number of objectives. */
final class Spaces {
    private Spaces() {}

    /** {@code d} objectives, every second one up. */
    static Objectives mixed(int d) {
        return new Objectives(
                IntStream.range(0, d)
                        .mapToObj(i ->
                                new Objective(
                                        "o" + i, "", i % 2 == 0 ? Direction.UP : Direction.DOWN))
                        .toList());
    }

    /** {@code d} objectives, all up. */
    static Objectives up(int d) {
        return new Objectives(
                IntStream.range(0, d)
                        .mapToObj(i -> new Objective("o" + i, "", Direction.UP))
                        .toList());
    }

    /** Points on a small grid, so that ties and equal points are common. */
    static Arbitrary<List<Point>> gridPoints(int d, int most) {
        return Arbitraries.integers()
                .between(0, 6)
                .list()
                .ofSize(d)
                .map(values ->
                        Point.of(values.stream().mapToDouble(Integer::doubleValue).toArray()))
                .list()
                .ofMaxSize(most);
    }
}

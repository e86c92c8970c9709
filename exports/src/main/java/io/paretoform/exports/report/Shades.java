package io.paretoform.exports.report;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.core.frontier.Direction;
import io.paretoform.exports.text.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Up to five shades that say how much of a third objective a member needs, as many members in each.
 *
 * @param figure the objective, if there is one
 * @param limits the worst value in each shade, the best shade first; none without the objective
 */
record Shades(Optional<Figure> figure, List<Double> limits) {
    private static final int MOST = 5;

    static Shades of(Optional<Figure> figure, List<MeasuredArchitecture> members) {
        List<Double> sorted =
                figure.stream()
                        .flatMap(third ->
                                members.stream()
                                        .filter(one -> one.has(third.objective()))
                                        .sorted(third.bestFirst())
                                        .map(one -> one.value(third.objective())))
                        .toList();
        int shades = Math.min(MOST, sorted.size());
        List<Double> limits = new ArrayList<>();
        for (int step = 0; step < shades; step++) {
            limits.add(sorted.get((step + 1) * sorted.size() / shades - 1));
        }
        return new Shades(figure, limits);
    }

    /** That of a member, 0 for the best; the middle one where nobody knows. */
    int of(MeasuredArchitecture one) {
        return figure.filter(third -> one.has(third.objective()))
                .map(third -> step(third, one.value(third.objective())))
                .orElse(MOST / 2);
    }

    private int step(Figure third, double value) {
        int step = 0;
        while (step < limits.size() - 1 && third.isBetter(limits.get(step), value)) {
            step++;
        }
        return step;
    }

    /** What each shade means: {@code peak memory to 200 MiB}. */
    List<String> keys() {
        return figure.stream()
                .flatMap(third ->
                        IntStream.range(0, limits.size())
                                .mapToObj(step ->
                                        third.name() + edge(third) + third.text(limits.get(step))))
                .toList();
    }

    private static String edge(Figure third) {
        return third.objective().direction() == Direction.DOWN ? " to " : " from ";
    }
}

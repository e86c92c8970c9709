package io.paretoform.cli;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.exports.text.Figure;
import io.paretoform.exports.text.Shapes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Measured architectures for a person: the best in the first objective first. */
final class FrontierTable {
    private static final String SHAPE = "shape";

    private final List<Figure> figures;
    private final Predicate<MeasuredArchitecture> held;

    /**
     * A table in which nothing is held.
     *
     * @param objectives names of what is compared, each a column
     */
    FrontierTable(List<String> objectives) {
        this(objectives, _ -> false);
    }

    /**
     * A table.
     *
     * @param held whether a result surprised, and waits to be measured again
     */
    FrontierTable(List<String> objectives, Predicate<MeasuredArchitecture> held) {
        this.figures = Figure.named(objectives);
        this.held = held;
    }

    TextTable of(String title, List<MeasuredArchitecture> members) {
        List<Figure> uncertain = figures.stream().filter(one -> one.isUncertain(members)).toList();
        List<String> header = new ArrayList<>(List.of(title));
        for (Figure figure : figures) {
            header.add(figure.heading());
            if (uncertain.contains(figure)) {
                header.add("95 % interval");
            }
        }
        header.add(SHAPE);
        TextTable table = new TextTable(Set.of(SHAPE), header.toArray(String[]::new));
        members.stream()
                .sorted(order())
                .forEach(one -> table.row(row(one, uncertain).toArray(String[]::new)));
        return table;
    }

    private List<String> row(MeasuredArchitecture one, List<Figure> uncertain) {
        String id = one.id().abbreviated();
        List<String> row = new ArrayList<>(List.of(held.test(one) ? id + " (held)" : id));
        for (Figure figure : figures) {
            row.add(figure.cell(one));
            if (uncertain.contains(figure)) {
                row.add(figure.interval(one));
            }
        }
        row.add(Shapes.of(one.architecture()));
        return row;
    }

    private Comparator<MeasuredArchitecture> order() {
        return figures.stream()
                .map(Figure::bestFirst)
                .reduce(Comparator::thenComparing)
                .orElse(Comparator.comparing(MeasuredArchitecture::id));
    }
}

package io.paretoform.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Columns of text: the first is aligned left, the others right, as numbers are. */
final class TextTable {
    private static final String GAP = "  ";

    private final Set<String> left;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        this(Set.of(), header);
    }

    /**
     * A table without rows yet.
     *
     * @param left further columns to be aligned left
     */
    TextTable(Set<String> left, String... header) {
        this.left = Set.copyOf(left);
        rows.add(List.of(header));
    }

    TextTable row(String... cells) {
        if (cells.length != header().size()) {
            throw new IllegalArgumentException(
                    "row " + List.of(cells) + ": expected one cell for each of " + header());
        }
        rows.add(List.of(cells));
        return this;
    }

    /** The lines, without trailing spaces. */
    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines());
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            boolean alignLeft = column == 0 || left.contains(header().get(column));
            String format = "%" + (alignLeft ? "-" : "") + width(column) + "s";
            line.append(column == 0 ? "" : GAP)
                    .append(String.format(Locale.ROOT, format, cells.get(column)));
        }
        return line.toString().stripTrailing();
    }

    private List<String> header() {
        return rows.getFirst();
    }

    private int width(int column) {
        return Math.max(
                1, rows.stream().mapToInt(cells -> cells.get(column).length()).max().orElse(1));
    }
}

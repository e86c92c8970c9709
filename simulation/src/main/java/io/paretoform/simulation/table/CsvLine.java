package io.paretoform.simulation.table;

import java.util.Arrays;
import java.util.List;

/** One line of values; whatever is wrong with one of them is said with its place. */
final class CsvLine {
    private final CsvFile file;
    private final int number;
    private final String[] cells;

    CsvLine(CsvFile file, int number, String[] cells) {
        this.file = file;
        this.number = number;
        this.cells = cells;
    }

    String text(String column) {
        return cells[file.index(column)].strip();
    }

    boolean isEmpty(String column) {
        return text(column).isEmpty();
    }

    /** A finite number. */
    double number(String column) {
        return number(column, text(column));
    }

    /** A finite number above 0. */
    double positive(String column) {
        double value = number(column);
        if (!(value > 0)) {
            throw wrong(column, "expected a number above 0");
        }
        return value;
    }

    int integer(String column) {
        return integer(column, text(column));
    }

    /** A flag, written 0, 1, true or false. */
    boolean flag(String column) {
        return switch (text(column)) {
            case "1", "true", "True" -> true;
            case "0", "false", "False" -> false;
            default -> throw wrong(column, "expected true or false");
        };
    }

    /** Numbers between spaces; none where the value is empty. */
    List<Double> numbers(String column) {
        return words(column).stream().map(word -> number(column, word)).toList();
    }

    /** Integers between spaces; none where the value is empty. */
    List<Integer> integers(String column) {
        return words(column).stream().map(word -> integer(column, word)).toList();
    }

    List<String> words(String column) {
        String text = text(column);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+", -1));
    }

    /** What is to be thrown where the value of a column breaks a rule. */
    TableException wrong(String column, String rule) {
        return TableException.of(file.path(), number, column, text(column), rule);
    }

    /** What is to be thrown where the line as a whole breaks a rule. */
    TableException wrong(String rule) {
        return TableException.of(file.path(), number, rule);
    }

    private double number(String column, String word) {
        try {
            double value = Double.parseDouble(word);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Said below, as what is not finite is.
        }
        throw wrong(column, "expected a number");
    }

    private int integer(String column, String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException _) {
            throw wrong(column, "expected an integer");
        }
    }
}

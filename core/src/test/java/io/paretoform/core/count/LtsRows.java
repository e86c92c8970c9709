package io.paretoform.core.count;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The released configurations of LTS (src/test/resources/lts), read as a user would paste them. */
final class LtsRows {
    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,]+)|(?<=,|^)(?=,|$)");
    private static final List<String> GENES =
            List.of(
                    "backbone",
                    "n_layer",
                    "d_model",
                    "d_embed",
                    "div_val",
                    "n_head",
                    "d_inner",
                    "n_token",
                    "cutoffs",
                    "tgt_len",
                    "mem_len",
                    "tie_projs",
                    "d_head");

    private LtsRows() {}

    record Row(Architecture architecture, Map<String, String> cells) {
        long count(String column) {
            return (long) Double.parseDouble(Objects.requireNonNull(cells.get(column), column));
        }

        @Override
        public String toString() {
            return cells.get("exp") + " " + cells.get("name");
        }
    }

    static List<Row> all() {
        List<String> lines = lines();
        List<String> header = cells(lines.getFirst());
        return lines.stream().skip(1).map(line -> row(header, cells(line))).toList();
    }

    private static List<String> lines() {
        try (InputStream csv =
                Objects.requireNonNull(
                        LtsRows.class.getResourceAsStream("/lts/architectures.csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException("architectures.csv cannot be read", e);
        }
    }

    private static List<String> cells(String line) {
        return CELL.matcher(line).results().map(LtsRows::cell).toList();
    }

    private static String cell(MatchResult match) {
        return Stream.of(1, 2).map(match::group).filter(Objects::nonNull).findFirst().orElse("");
    }

    private static Row row(List<String> header, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        Map<String, Object> notation = new LinkedHashMap<>();
        for (String gene : GENES) {
            notation.put(gene, value(Objects.requireNonNull(row.get(gene))));
        }
        return new Row(ArchitectureNotation.parse(notation), row);
    }

    private static Object value(String cell) {
        if (!cell.startsWith("[")) {
            return scalar(cell);
        }
        List<Object> list = new ArrayList<>();
        for (String element : cell.substring(1, cell.length() - 1).split(",", -1)) {
            list.add(scalar(element.strip()));
        }
        return list;
    }

    private static Object scalar(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> text.matches("-?\\d+") ? (Object) Integer.valueOf(text) : text;
        };
    }
}

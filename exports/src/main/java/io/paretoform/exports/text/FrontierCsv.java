package io.paretoform.exports.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Members of frontiers as CSV (RFC 4180, lines end with a line feed): a member a line, with every
 * objective of the search and the ends of its interval, in the objective's unit.
 */
public final class FrontierCsv {
    /** Its media type. */
    public static final String TYPE = "text/csv";

    private FrontierCsv() {}

    /** The text, with the names of the columns in its first line. */
    public static String write(List<String> objectives, List<MeasuredArchitecture> members) {
        List<String> figures =
                objectives.stream()
                        .flatMap(name -> Stream.of(name, name + "_low", name + "_high"))
                        .toList();
        List<String> header = new ArrayList<>(List.of("id", "device"));
        header.addAll(figures);
        header.addAll(List.of("non_dominated", "architecture"));
        return Stream.concat(Stream.of(header), members.stream().map(one -> row(figures, one)))
                .map(FrontierCsv::line)
                .collect(Collectors.joining());
    }

    private static List<String> row(List<String> figures, MeasuredArchitecture one) {
        List<String> row = new ArrayList<>(List.of(one.id().hex(), one.device()));
        figures.forEach(name -> row.add(text(one.figures().get(name))));
        row.add(text(one.nonDominated()));
        row.add(architecture(one));
        return row;
    }

    private static String text(@Nullable Number figure) {
        return figure == null ? "" : figure.toString();
    }

    private static String line(List<String> fields) {
        return fields.stream().map(FrontierCsv::field).collect(Collectors.joining(",", "", "\n"));
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(one -> ",\"\r\n".indexOf(one) >= 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String architecture(MeasuredArchitecture one) {
        try {
            return Json.MAPPER.writeValueAsString(one.architecture());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every architecture can be written as JSON", e);
        }
    }
}

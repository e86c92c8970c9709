package io.paretoform.exports.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code frontier.csv}: a member a line, with every objective of the search and the ends of its
 * interval, in the objective's unit.
 */
public final class FrontierCsv {
    private FrontierCsv() {}

    public static String write(List<String> objectives, List<MeasuredArchitecture> members) {
        List<String> figures =
                objectives.stream()
                        .flatMap(name -> Stream.of(name, name + "_low", name + "_high"))
                        .toList();
        List<String> header = new ArrayList<>(List.of("id", "device"));
        header.addAll(figures);
        header.add("architecture");
        return Stream.concat(Stream.of(header), members.stream().map(one -> row(figures, one)))
                .map(row -> String.join(",", row) + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> row(List<String> figures, MeasuredArchitecture one) {
        List<String> row = new ArrayList<>(List.of(one.id().hex(), one.device()));
        figures.forEach(name -> {
            Number figure = one.figures().get(name);
            row.add(figure == null ? "" : figure.toString());
        });
        row.add('"' + architecture(one).replace("\"", "\"\"") + '"');
        return row;
    }

    private static String architecture(MeasuredArchitecture one) {
        try {
            return Json.MAPPER.writeValueAsString(one.architecture());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every architecture can be written as JSON", e);
        }
    }
}

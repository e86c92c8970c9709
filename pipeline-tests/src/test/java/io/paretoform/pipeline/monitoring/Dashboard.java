package io.paretoform.pipeline.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A dashboard of Grafana as its file says it. */
record Dashboard(String file, JsonNode json) {
    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((\\w+), (\\w+)\\)");

    /** A query and where it is, with Grafana's variables. */
    record Query(String dashboard, String place, String text) {
        /** As it is sent where everything is chosen and a minute is shown. */
        String sent() {
            return Dashboard.sent(text);
        }
    }

    /** A panel that shows queries. */
    record Panel(Dashboard of, JsonNode json) {
        String title() {
            return json.path("title").asText();
        }

        /** As they are written, with Grafana's variables. */
        List<String> queries() {
            return json.path("targets")
                    .valueStream()
                    .map(target -> target.path("expr").asText())
                    .toList();
        }

        @Override
        public String toString() {
            return of.file + ": " + title();
        }
    }

    static Dashboard read(Path file) {
        try {
            return new Dashboard(
                    file.getFileName().toString(), Json.MAPPER.readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    List<Panel> panels() {
        return json.path("panels")
                .valueStream()
                .filter(panel -> !panel.path("type").asText().equals("row"))
                .map(panel -> new Panel(this, panel))
                .toList();
    }

    /** The names of its variables. */
    List<String> variables() {
        return json.path("templating")
                .path("list")
                .valueStream()
                .map(variable -> variable.path("name").asText())
                .toList();
    }

    /** The queries of panels, and what the choices of variables are taken from; by where it is. */
    Stream<Query> queries() {
        return Stream.concat(
                panels().stream()
                        .flatMap(panel ->
                                panel.queries().stream()
                                        .map(query -> new Query(file, panel.title(), query))),
                variables("query")
                        .map(variable ->
                                new Query(
                                        file,
                                        "choice of " + variable.path("name").asText(),
                                        choices(variable.path("definition").asText()))));
    }

    /** The queries that mark times on every panel. */
    List<String> annotations() {
        return json.path("annotations")
                .path("list")
                .valueStream()
                .map(annotation -> annotation.path("expr").asText())
                .toList();
    }

    private Stream<JsonNode> variables(String type) {
        return json.path("templating")
                .path("list")
                .valueStream()
                .filter(variable -> variable.path("type").asText().equals(type));
    }

    /** The values of a label as a query, for Prometheus does not know Grafana's function. */
    private static String choices(String definition) {
        Matcher matcher = LABEL_VALUES.matcher(definition);
        if (!matcher.matches()) {
            throw new IllegalStateException(definition + ": expected label_values(metric, label)");
        }
        return "count by (" + matcher.group(2) + ") (" + matcher.group(1) + ")";
    }

    /** A query as Grafana sends it where everything is chosen and a minute is shown. */
    private static String sent(String query) {
        return query.replace("$__rate_interval", "1m")
                .replace("$__range", "1m")
                .replace("$search", ".*")
                .replace("$device", ".*");
    }

    @Override
    public String toString() {
        return file;
    }
}

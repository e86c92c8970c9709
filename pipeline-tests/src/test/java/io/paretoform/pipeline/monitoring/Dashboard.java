package io.paretoform.pipeline.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A dashboard of Grafana as its file says it. */
record Dashboard(String file, JsonNode json) {
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

    /** A query as Grafana sends it where everything is chosen and a minute is shown. */
    static String sent(String query) {
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

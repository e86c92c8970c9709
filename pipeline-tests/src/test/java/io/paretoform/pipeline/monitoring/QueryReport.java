package io.paretoform.pipeline.monitoring;

import io.paretoform.pipeline.monitoring.Dashboard.Query;
import io.paretoform.pipeline.monitoring.PrometheusServer.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which queries returned how many series, as tables for people. */
final class QueryReport {
    private final StringBuilder text = new StringBuilder();

    void dashboards(List<Query> queries, Map<String, Integer> series) {
        table("dashboard", "panel", "query", "series");
        queries.forEach(query ->
                row(
                        query.dashboard().replace(".json", ""),
                        query.place(),
                        code(query.text()),
                        series.getOrDefault(query.sent(), 0)));
    }

    void rules(List<Rule> recorded, Map<String, Integer> series) {
        table("recorded as", "query", "series");
        for (Rule rule : recorded) {
            row(code(rule.name()), code(rule.query()), series.getOrDefault(rule.query(), 0));
        }
    }

    void costs(
            Map<String, Double> samples,
            Map<String, Double> seconds,
            Map<String, Double> refreshes) {
        table("service", "samples a scrape", "scrape, ms", "reading the database, ms");
        new TreeMap<>(samples)
                .forEach((service, count) ->
                        row(
                                service,
                                Math.round(count),
                                millis(seconds.get(service)),
                                millis(refreshes.get(service))));
    }

    /**
     * The alerts, and whether they were raised.
     *
     * @param raised the names of those that were
     */
    void alerts(Collection<Rule> rules, Set<String> raised) {
        table("alert", "query", "raised");
        rules.stream()
                .filter(Rule::isAlert)
                .sorted(Comparator.comparing(Rule::name))
                .forEach(rule ->
                        row(
                                rule.name(),
                                code(rule.query()),
                                raised.contains(rule.name()) ? "yes" : "by promtool"));
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text);
    }

    private void table(String... columns) {
        text.append('\n');
        row((Object[]) columns);
        text.append("|---".repeat(columns.length)).append("|\n");
    }

    private void row(Object... cells) {
        for (Object cell : cells) {
            text.append("| ").append(cell).append(' ');
        }
        text.append("|\n");
    }

    private static String code(String query) {
        return "`" + query.replaceAll("\\s+", " ").replace("|", "\\|") + "`";
    }

    private static String millis(@Nullable Double seconds) {
        return seconds == null ? "" : String.format(Locale.ROOT, "%.1f", seconds * 1e3);
    }
}

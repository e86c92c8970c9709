package io.paretoform.pipeline.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.pipeline.monitoring.Dashboard.Panel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Grafana would not say of a dashboard before somebody looks at it. */
class DashboardsTest {
    private static final String DATA_SOURCE = "${datasource}";
    private static final int COLUMNS = 24;

    /** Of Grafana 10.4; newer ones read it. */
    private static final int SCHEMA = 39;

    private static final Set<String> GRAFANAS = Set.of("__rate_interval", "__range");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)");
    private static final Pattern RANGE = Pattern.compile("\\[([^]]*)]");
    private static final Pattern AGGREGATION =
            Pattern.compile("\\b(sum|max|min|avg|count|topk|histogram_quantile)\\b");

    /** A rule's name, whose levels say what is left of its labels. */
    private static final Pattern RECORDED = Pattern.compile("\\w+:\\w+:\\w+");

    static Stream<Dashboard> dashboards() {
        return Monitoring.dashboards().stream();
    }

    static Stream<Panel> panels() {
        return dashboards().flatMap(dashboard -> dashboard.panels().stream());
    }

    @Test
    void eachDashboardHasAnIdOfItsOwn() {
        assertThat(dashboards().map(dashboard -> dashboard.json().path("uid").asText()))
                .doesNotHaveDuplicates()
                .hasSize(3)
                .allMatch(uid -> uid.startsWith("paretoform-"));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void dashboardIsOfACurrentGrafanaAndChoosesItsDataSource(Dashboard dashboard) {
        assertThat(dashboard.json().path("schemaVersion").asInt()).isEqualTo(SCHEMA);
        assertThat(dashboard.json().path("title").asText()).startsWith("Paretoform: ");
        assertThat(dashboard.json().path("description").asText()).isNotBlank();
        assertThat(dashboard.variables()).startsWith("datasource").contains("device");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void panelsLieBesideEachOtherUnderIdsOfTheirOwn(Dashboard dashboard) {
        Set<String> taken = new HashSet<>();
        Set<Integer> ids = new HashSet<>();
        for (JsonNode panel : dashboard.json().path("panels")) {
            assertThat(ids.add(panel.path("id").asInt())).as(panel.path("title").asText()).isTrue();
            JsonNode at = panel.path("gridPos");
            int x = at.path("x").asInt();
            int y = at.path("y").asInt();
            assertThat(x + at.path("w").asInt()).isLessThanOrEqualTo(COLUMNS);
            for (int column = x; column < x + at.path("w").asInt(); column++) {
                for (int line = y; line < y + at.path("h").asInt(); line++) {
                    assertThat(taken.add(column + "/" + line))
                            .as("%s at %d/%d", panel.path("title").asText(), column, line)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("panels")
    void panelSaysWhatItShowsAndInWhichUnit(Panel panel) {
        assertThat(panel.title()).isNotBlank();
        assertThat(panel.json().path("description").asText()).endsWith(".");
        assertThat(panel.json().path("fieldConfig").path("defaults").path("unit").asText())
                .isNotBlank();
        assertThat(panel.queries()).isNotEmpty().allMatch(query -> !query.isBlank());
        assertThat(panel.json().path("datasource").path("uid").asText()).isEqualTo(DATA_SOURCE);
        assertThat(panel.json().path("targets"))
                .allMatch(target ->
                        target.path("datasource").path("uid").asText().equals(DATA_SOURCE));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void queriesAreBounded(Panel panel) {
        List<String> variables = panel.of().variables();
        for (String query : panel.queries()) {
            assertThat(query).as("a name for each metric").doesNotContain("__name__", "{}");
            assertThat(AGGREGATION.matcher(query).find() || RECORDED.matcher(query).find())
                    .as("aggregated, or made by a rule that aggregates: %s", query)
                    .isTrue();
            assertThat(found(RANGE, query))
                    .as("ranges of %s", query)
                    .allMatch(range ->
                            Set.of("$__rate_interval", "$__range", "10m", "1h").contains(range));
            assertThat(found(VARIABLE, query))
                    .as("variables of %s", query)
                    .allMatch(name -> GRAFANAS.contains(name) || variables.contains(name));
        }
    }

    private static List<String> found(Pattern pattern, String query) {
        return pattern.matcher(query).results().map((MatchResult it) -> it.group(1)).toList();
    }
}

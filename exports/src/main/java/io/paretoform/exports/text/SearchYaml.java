package io.paretoform.exports.text;

import io.paretoform.contracts.rest.SearchView;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.StopRule;
import io.paretoform.core.measure.WarmUpRule;
import io.paretoform.core.search.Budget;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code search.yaml}: everything that makes a search, so that it can be run again. Device classes
 * are no part of it: the same search can run on other machines.
 */
public final class SearchYaml {
    public static final String SPACE = "space";
    public static final String BUDGET = "budget";
    public static final String SEED = "seed";
    public static final String WORKLOAD = "workload";
    public static final String BASELINES = "baselines";
    public static final String OBJECTIVES = "objectives";
    public static final String REQUIRE_QUIET = "require_quiet";
    public static final String PROTOCOL = "protocol";
    public static final String BOUNDS = "bounds";
    public static final String STRATEGY = "strategy";

    private SearchYaml() {}

    /** The file's text for this search. */
    public static String write(SearchView search) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(SPACE, search.space().notation());
        fields.put(BUDGET, write(search.budget()));
        fields.put(SEED, search.seed());
        fields.put(WORKLOAD, search.workload().name());
        fields.put(REQUIRE_QUIET, search.protocol().requireQuiet());
        if (!isStandardButForQuiet(search.protocol())) {
            fields.put(PROTOCOL, rules(search.protocol()));
        }
        fields.put(OBJECTIVES, search.objectives());
        fields.put(BOUNDS, search.bounds().stream().map(Bound::toString).toList());
        fields.put(STRATEGY, search.strategy());
        fields.put(BASELINES, search.baselines().stream().map(SearchYaml::write).toList());
        return "# Search "
                + search.id()
                + ", measured on "
                + String.join(", ", search.devices())
                + ".\n# Run it again: ./paretoform search --definition search.yaml\n"
                + Yaml.write(fields);
    }

    private static boolean isStandardButForQuiet(MeasurementProtocol protocol) {
        MeasurementProtocol standard = MeasurementProtocol.STANDARD;
        return protocol.warmUp().equals(standard.warmUp())
                && protocol.stop().equals(standard.stop())
                && protocol.timeLimit().equals(standard.timeLimit());
    }

    /** In the notation in which a search is asked for by REST. */
    private static Map<String, Object> rules(MeasurementProtocol protocol) {
        WarmUpRule warmUp = protocol.warmUp();
        Map<String, Object> warm = new LinkedHashMap<>();
        warm.put("block_runs", warmUp.blockRuns());
        warm.put("min_runs", warmUp.minRuns());
        warm.put("max_runs", warmUp.maxRuns());
        warm.put("max_time", warmUp.maxTime().toString());
        warm.put("tolerance", warmUp.tolerance());
        StopRule stop = protocol.stop();
        Map<String, Object> end = new LinkedHashMap<>();
        end.put("min_runs", stop.minRuns());
        end.put("max_runs", stop.maxRuns());
        end.put("max_time", stop.maxTime().toString());
        end.put("half_width", stop.halfWidth());
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("version", protocol.version());
        rules.put("warm_up", warm);
        rules.put("stop", end);
        rules.put("time_limit", protocol.timeLimit().toString());
        return rules;
    }

    /** A number where it is one, so that YAML need not quote it. */
    private static Object write(Budget budget) {
        return budget.time().isEmpty()
                ? (Object) budget.measurements().orElseThrow()
                : Budgets.text(budget);
    }

    private static Object write(Architecture baseline) {
        return Presets.nameOf(baseline)
                .<Object>map(name -> name)
                .orElseGet(() -> ArchitectureNotation.write(baseline));
    }
}

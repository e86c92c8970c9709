package io.paretoform.exports.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.exports.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchYamlTest {
    @Test
    void definitionHasEveryFieldThatMakesTheSearch() {
        String yaml =
                SearchYaml.write(
                        Samples.search(
                                Map.of("name", "gpt2", "backbone", "gpt2"),
                                List.of(new Bound(Objective.LATENCY_MS, 20))));

        assertThat(yaml)
                .startsWith("# Search s1, measured on " + Samples.DEVICE)
                .contains("budget: 200\n")
                .contains("seed: 1\n")
                .contains("strategy: predictor\n")
                .contains("latency_ms<=20")
                .contains("n_layer: 8");
    }
}

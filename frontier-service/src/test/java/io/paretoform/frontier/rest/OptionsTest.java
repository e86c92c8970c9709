package io.paretoform.frontier.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.space.SearchSpaces;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final JsonNode OPTIONS = Json.MAPPER.valueToTree(Options.known());

    @Test
    void everySpaceIsThereToBeginFrom() {
        assertThat(names("spaces")).containsExactlyElementsOf(SearchSpaces.builtInNames());
        for (JsonNode space : OPTIONS.path("spaces")) {
            assertThat(SearchSpaces.parse("yaml", space.path("yaml").asText()))
                    .isEqualTo(SearchSpaces.builtIn(space.path("name").asText()).orElseThrow());
            assertThat(space.path("space").path("backbone").asText()).isNotEmpty();
            assertThat(space.path("architectures").bigIntegerValue()).isPositive();
        }
    }

    @Test
    void whatIsOfferedCanBeAskedFor() throws JsonProcessingException {
        ObjectNode request = Json.MAPPER.createObjectNode();
        request.set("space", OPTIONS.at("/spaces/1/yaml"));
        request.set("strategy", OPTIONS.at("/strategies/0"));
        request.set("workload", OPTIONS.at("/workloads/1/name"));
        request.set("baselines", array(names("presets")));
        request.set("objectives", array(names("objectives")));
        request.putObject("budget")
                .put("measurements", OPTIONS.at("/limits/measurements").asInt())
                .put("time", OPTIONS.at("/limits/time").asText());

        SearchDefinition made =
                SearchRequests.definition(
                        Json.MAPPER.treeToValue(request, SearchRequest.class), "id", Instant.EPOCH);

        assertThat(made.baselines()).hasSameSizeAs(names("presets"));
        assertThat(made.objectives()).isEqualTo(names("objectives"));
    }

    @Test
    void objectivesSayTheirUnitAndDirection() {
        assertThat(OPTIONS.at("/objectives/0/unit").asText()).isEqualTo("parameters");
        assertThat(OPTIONS.at("/objectives/0/direction").asText()).isEqualTo("up");
        assertThat(OPTIONS.at("/standard_objectives").toString())
                .isEqualTo("[\"decoder_parameters\",\"latency_ms\",\"peak_memory_bytes\"]");
    }

    @Test
    void presetsSayHowLargeTheyAre() {
        assertThat(OPTIONS.at("/presets/0/name").asText()).isEqualTo("gpt2");
        assertThat(OPTIONS.at("/presets/0/decoder_parameters").asLong()).isEqualTo(85_056_000);
        assertThat(OPTIONS.at("/presets/0/architecture/n_layer").asInt()).isEqualTo(12);
    }

    private static List<String> names(String field) {
        return OPTIONS.path(field).valueStream().map(one -> one.path("name").asText()).toList();
    }

    private static ArrayNode array(List<String> names) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        names.forEach(array::add);
        return array;
    }
}

package io.paretoform.contracts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.MeasurementConditions;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.measure.Interval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuredArchitectureTest {
    private static final Architecture GPT2 = Presets.named("gpt2").orElseThrow();
    private static final MeasuredArchitecture MEASURED =
            new MeasuredArchitecture(
                    GPT2.id(),
                    GPT2,
                    "device",
                    "search",
                    1,
                    false,
                    Map.of("latency_ms", 80.6, "latency_ms_low", 80.1, "latency_ms_high", 81.0),
                    List.of(80.6, 80.1, 81.0),
                    new MeasurementConditions(List.of(1), 0.04, 0.99, 0.0, 2, 0L, 0.0),
                    0.97);

    @Test
    void figuresStandBesideTheOtherFieldsAndAreReadBack() throws JsonProcessingException {
        ObjectNode json = Json.MAPPER.valueToTree(MEASURED);

        assertThat(json.path("latency_ms_low").asDouble()).isEqualTo(80.1);
        assertThat(json.has("figures")).isFalse();
        assertThat(json.path("non_dominated").asDouble()).isEqualTo(0.97);
        assertThat(read(json)).isEqualTo(MEASURED);
    }

    @Test
    void fieldsOfALaterVersionThatAreNoNumbersArePassedOver() throws JsonProcessingException {
        ObjectNode json = Json.MAPPER.valueToTree(MEASURED);
        json.put("mood", "good").putNull("nothing").putObject("more").put("deep", 1);

        assertThat(read(json)).isEqualTo(MEASURED);
    }

    @Test
    void figureWithoutAnIntervalIsExact() {
        MeasuredArchitecture exact =
                new MeasuredArchitecture(
                        GPT2.id(),
                        GPT2,
                        "device",
                        "search",
                        1,
                        false,
                        Map.of("peak_memory_bytes", 7),
                        List.of(),
                        MEASURED.conditions(),
                        null);

        assertThat(exact.interval(Objective.PEAK_MEMORY_BYTES)).isEqualTo(new Interval(7, 7, 7));
    }

    @Test
    void objectiveThatWasNotMeasuredIsNamed() {
        assertThat(MEASURED.has(Objective.PEAK_MEMORY_BYTES)).isFalse();
        assertThatThrownBy(() -> MEASURED.value(Objective.PEAK_MEMORY_BYTES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected peak_memory_bytes among them");
    }

    private static MeasuredArchitecture read(ObjectNode json) throws JsonProcessingException {
        return Json.MAPPER.readValue(json.toString(), MeasuredArchitecture.class);
    }
}

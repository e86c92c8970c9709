package io.paretoform.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.testkit.LogReader;
import io.paretoform.testkit.Pipeline;
import io.paretoform.testkit.SearchClient;
import io.paretoform.testkit.SmallSpace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A search from the request to its frontier, nothing going wrong. */
@Tag("integration")
@TestInstance(Lifecycle.PER_CLASS)
class WholeSearchTest {
    private Pipeline pipeline;
    private SearchClient client;

    @BeforeAll
    void start() {
        pipeline = Pipeline.named("whole-search");
        pipeline.start();
        client = new SearchClient(pipeline.server());
    }

    @AfterAll
    void stop() {
        pipeline.close();
    }

    @Test
    void smallSpaceEndsWithItsExactFrontier() {
        String search = client.submit(SmallSpace.space(), Map.of("measurements", 1_000));

        awaitState(search, "completed");

        assertThat(client.results(search)).isEqualTo(SmallSpace.size());
        assertThat(client.frontier(search))
                .isEqualTo(SmallSpace.frontier().stream().map(SmallSpace.Truth::id).toList());
        assertThat(resultsOf(search)).doesNotHaveDuplicates().hasSize(SmallSpace.size());
    }

    @Test
    void budgetOfMeasurementsIsKeptExactly() {
        String search = client.submit(SmallSpace.space(), Map.of("measurements", 7));

        awaitState(search, "completed");

        assertThat(client.results(search)).isEqualTo(7);
        assertThat(resultsOf(search)).hasSize(7);
    }

    private List<String> resultsOf(String search) {
        return new LogReader(pipeline.kafka())
                .messages(pipeline.topics().measurements(), Codec.MEASUREMENTS).stream()
                        .filter(MeasurementRecord.Result.class::isInstance)
                        .map(MeasurementRecord.Result.class::cast)
                        .filter(result -> result.search().equals(search))
                        .map(result -> result.job().job().hex())
                        .toList();
    }

    private void awaitState(String search, String state) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(client.state(search)).isEqualTo(state));
    }
}

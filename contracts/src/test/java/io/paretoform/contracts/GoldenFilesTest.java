package io.paretoform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.measure.Interval;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.AdmissionOrder;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.Origin;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.space.SearchSpaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files under {@code golden/v1} are what earlier builds wrote: they are read for ever and never
 * changed. A new version gets a folder of its own. {@code -Dgolden.write=DIR} writes the present
 * messages there.
 */
class GoldenFilesTest {
    static Set<String> names() {
        return GoldenFiles.names();
    }

    /** A field that is lost, renamed or read as something else does not come back as it was. */
    @ParameterizedTest
    @MethodSource("names")
    void messageIsReadAndWrittenWithEveryFieldOfItsGoldenFile(String name) throws IOException {
        JsonNode written = Json.MAPPER.readTree(GoldenFiles.rewritten(name));

        assertThat(written).isEqualTo(GoldenFiles.json(name));
    }

    @Test
    void valuesWithANotationOfTheirOwnMeanWhatTheyDid() {
        SearchDefinition search = message("search-definition", SearchDefinition.class);
        ProfileJob job = message("profile-job", ProfileJob.class);

        assertThat(search.madeAt()).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
        assertThat(search.state()).isEqualTo(SearchState.RUNNING);
        assertThat(search.space()).isEqualTo(SearchSpaces.builtIn("gpt2").orElseThrow());
        assertThat(search.baselines()).isEqualTo(search.space().baselines());
        assertThat(search.workload()).isEqualTo(Workload.LTS);
        assertThat(search.budget())
                .isEqualTo(new Budget(OptionalInt.of(200), Optional.of(Duration.ofMinutes(10))));
        assertThat(search.bounds()).containsExactly(new Bound(Objective.LATENCY_MS, 100));
        assertThat(search.strategy()).isEqualTo("predictor");
        assertThat(search.ran()).isEqualTo(Duration.ofSeconds(90));
        assertThat(job.architecture().id()).isEqualTo(job.candidate());
        assertThat(job.scores()).isEqualTo(ProxyScores.of(job.architecture(), Workload.LTS));
    }

    @Test
    void resultsAndChangesMeanWhatTheyDid() {
        ProfileJob job = message("profile-job", ProfileJob.class);
        Measured measured = message("measured", Measured.class);
        FrontierChange change = message("frontier-change", FrontierChange.class);
        ArchitectureId gpt2 = Presets.named("gpt2").orElseThrow().id();

        assertThat(measured.job()).isEqualTo(job);
        assertThat(measured.objectives())
                .containsEntry("latency_ms", new Interval(80.1, 80.6, 81.0));
        assertThat(measured.samplesMs()).isEqualTo(List.of(80.6, 80.1, 81.0));
        assertThat(message("measurement-failed", MeasurementFailed.class).reason())
                .isEqualTo(FailureReason.OUT_OF_MEMORY);
        assertThat(change.left()).containsExactly(gpt2);
        assertThat(message("candidate-batch", CandidateBatch.class).admission())
                .isEqualTo(AdmissionOrder.BY_GAIN);
        assertThat(
                        message("candidate-batch", CandidateBatch.class)
                                .candidates()
                                .getFirst()
                                .origin())
                .isEqualTo(Origin.PREDICTION);
        assertThat(message("device-announcement", DeviceAnnouncement.class).heartbeat())
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void goldenFilesAreWrittenWhenAskedFor() throws IOException {
        String folder = System.getProperty("golden.write", "");
        if (folder.isEmpty()) {
            return;
        }
        for (String name : names()) {
            JsonNode json = Json.MAPPER.readTree(GoldenFiles.rewritten(name));
            Files.writeString(
                    Files.createDirectories(Path.of(folder)).resolve(name + ".json"),
                    Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        }
    }

    private static <T extends Message> T message(String name, Class<T> type) {
        return GoldenFiles.message(name, type);
    }
}

package io.paretoform.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.StopRule;
import io.paretoform.core.measure.Workload;
import io.paretoform.messaging.FaultPoints;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jobs measured by the real program, and by programs that misbehave. */
@Tag("integration")
class ChildDeviceTest {
    private static final String HANGS = "sleep 300";
    private static final String DIES = "kill -9 $$";

    @TempDir Path folder;

    @Test
    void realProgramMeasuresASmallModel() throws Exception {
        ChildDevice device = start(Map.of());
        ProfileJob job = Jobs.of("s", device.facts().deviceClass(), 3);

        Outcome outcome = device.measure(Task.of(job));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        Outcome.Done done = (Outcome.Done) outcome;
        double weightBytes = (double) job.scores().weightBytes();
        assertThat(done.objectives())
                .hasEntrySatisfying("latency_ms", it -> assertThat(it.low()).isPositive())
                .hasEntrySatisfying(
                        "peak_memory_bytes",
                        it -> assertThat(it.value()).isGreaterThan(weightBytes));
        assertThat(done.samplesMs()).hasSizeBetween(10, 200);
        assertThat(done.cost().forwardMs()).isBetween(1.0, done.cost().totalMs());
        assertThat(done.provenance())
                .containsKeys("kernel", "ort_version", "graph_variant", "seed");
        assertThat(folder.resolve("work/w")).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(Backbone.class)
    void realProgramTimesTheTokenAfterThePrefill(Backbone backbone) throws Exception {
        Map<String, Object> notation =
                new HashMap<>(ArchitectureNotation.write(Jobs.architecture(2)));
        if (backbone == Backbone.TRANSFORMER_XL) {
            notation.put("backbone", backbone.key());
            notation.remove("n_positions");
            notation.put("mem_len", 64);
        }

        Outcome outcome =
                start(Map.of())
                        .measure(
                                new Task(
                                        "task",
                                        ArchitectureNotation.parse(notation),
                                        Workload.GENERATE,
                                        MeasurementProtocol.STANDARD));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done ->
                                assertThat(done.objectives())
                                        .containsKeys("latency_ms", "latency_decode_ms"));
    }

    @Test
    void architectureWithoutAGraphIsAnInvalidModel() throws Exception {
        Outcome outcome = start(program(HANGS)).measure(task(Map.of("n_head", 3)));

        assertThat(reason(outcome)).isEqualTo(FailureReason.INVALID_MODEL);
    }

    @Test
    void weightsBeyondTheMachinesMemoryAreRefused() throws Exception {
        Outcome outcome =
                start(program(HANGS)).measure(task(Map.of("d_model", 65_536, "d_inner", 262_144)));

        assertThat(reason(outcome)).isEqualTo(FailureReason.OUT_OF_MEMORY);
        assertThat(folder.resolve("weights")).doesNotExist();
    }

    @Test
    void hangingProgramIsKilledAtTheTimeLimit() throws Exception {
        Task usual = task(Map.of());
        Task hasty =
                new Task(
                        usual.name(),
                        usual.architecture(),
                        usual.workload(),
                        new MeasurementProtocol(
                                "hasty",
                                usual.protocol().warmUp(),
                                new StopRule(10, 100, Duration.ofSeconds(1), 0.01),
                                Duration.ofMillis(1500),
                                false));

        Outcome outcome = start(program(HANGS)).measure(hasty);

        assertThat(reason(outcome)).isEqualTo(FailureReason.TIME_LIMIT);
        assertThat(folder.resolve("work/w")).isEmptyDirectory();
    }

    @Test
    void programKilledByAPersonIsARuntimeError() throws Exception {
        Outcome outcome = start(program(DIES)).measure(task(Map.of()));

        assertThat(reason(outcome)).isEqualTo(FailureReason.RUNTIME_ERROR);
    }

    @Test
    void stoppedMeasurementLeavesNoProcess() throws Exception {
        ChildDevice device = start(program(HANGS));
        long before = ProcessHandle.current().descendants().count();
        try (Measuring measuring = Measuring.start(device, task(Map.of()))) {
            await().until(() -> ProcessHandle.current().descendants().count() > before);
            assertThat(measuring.await(Duration.ofMillis(1))).isEmpty();
        }

        assertThat(ProcessHandle.current().descendants().count()).isEqualTo(before);
    }

    @Test
    void leftoversOfAnEarlierLifeAreRemoved() throws Exception {
        Path leftover = Files.createDirectories(folder.resolve("work/w/job-123"));
        Files.writeString(leftover.resolve("model.onnx"), "old");

        start(program(DIES));

        assertThat(leftover).doesNotExist();
    }

    private ChildDevice start(Map<String, String> more) throws Exception {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("paretoform.profiler.worker", "w");
        settings.put("paretoform.profiler.work-folder", folder.resolve("work").toString());
        settings.put("paretoform.profiler.weights-folder", folder.resolve("weights").toString());
        return ChildDevice.start(
                Configs.of(settings).getConfigMapping(ProfilerConfig.class), FaultPoints.NONE);
    }

    /** A program that can describe itself, and then does this. */
    private Map<String, String> program(String script) throws Exception {
        Path program = folder.resolve("program.sh");
        Files.writeString(
                program,
                """
                if [ "$1" = --describe ]; then
                    echo cpu_model=Fake
                    echo ort_version=0
                    exit 0
                fi
                """
                        + script);
        return new HashMap<>(Map.of("paretoform.profiler.child.command", "sh," + program));
    }

    private static Task task(Map<String, Integer> genes) {
        Map<String, Object> notation =
                new HashMap<>(ArchitectureNotation.write(Jobs.architecture(2)));
        notation.putAll(genes);
        notation.remove("d_embed");
        return new Task(
                "task",
                ArchitectureNotation.parse(notation),
                Workload.LTS,
                MeasurementProtocol.STANDARD);
    }

    private static FailureReason reason(Outcome outcome) {
        return ((Outcome.Failed) outcome).reason();
    }
}

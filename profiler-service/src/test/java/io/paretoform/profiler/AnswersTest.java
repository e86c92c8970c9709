package io.paretoform.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.MeasurementConditions;
import io.paretoform.contracts.MeasurementCost;
import io.paretoform.core.measure.Interference;
import io.paretoform.core.measure.Interval;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
    private static final Task TASK = Task.of(Jobs.of("s", "class", 2));

    private static final String MEASURED =
            """
            affinity=1,3
            jvm=25
            session_ms=2.5
            peak_memory_bytes=4096
            warmup_steady=false
            warmup_ms=9.0,8.0
            samples_ms=1.0,2.0,3.0
            own_cpu_cores=0.9
            others_cpu_cores=0.05
            stolen_cpu_cores=0.01
            involuntary_switches=3
            clock_step_ms=2.5
            """;

    @Test
    void answerIsReadAsMeasurement() {
        Outcome outcome = outcome(0, MEASURED, "", false);

        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Done(
                                Map.of(
                                        "latency_ms",
                                        new Interval(1, 2, 3),
                                        "peak_memory_bytes",
                                        exactly(4096)),
                                List.of(1.0, 2.0, 3.0),
                                false,
                                List.of(Interference.NEVER_STEADY, Interference.CORES_LOST),
                                new MeasurementConditions(
                                        List.of(1, 3), 0.05, 0.9, 0.01, 3, 0L, 2.5),
                                new MeasurementCost(100, 10, 2.5, 23),
                                Map.of("kernel", "6", "jvm", "25", "warmup_ms", "9.0,8.0")));
    }

    @Test
    void decodeStepIsReadWhereTheWorkloadHasOne() {
        String decoded =
                """
                decode_session_ms=1.5
                decode_warmup_steady=true
                decode_warmup_ms=0.5,0.5
                decode_samples_ms=0.1,0.2,0.3
                decode_own_cpu_cores=1.0
                decode_others_cpu_cores=0.9
                """;
        Task generating = task(Workload.GENERATE, MeasurementProtocol.STANDARD);

        assertThat(outcome(generating, 0, MEASURED + decoded, "", false))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> {
                            assertThat(done.objectives())
                                    .containsEntry("latency_ms", new Interval(1, 2, 3))
                                    .containsEntry(
                                            "latency_decode_ms", new Interval(0.1, 0.2, 0.3));
                            assertThat(done.interference())
                                    .containsExactly(
                                            Interference.NEVER_STEADY,
                                            Interference.OTHERS_CPU,
                                            Interference.CORES_LOST);
                            assertThat(done.cost().sessionMs()).isEqualTo(4);
                            assertThat(done.provenance())
                                    .containsEntry("decode_samples_ms", "0.1,0.2,0.3");
                        });
        assertThat(outcome(generating, 0, MEASURED, "", false)).isInstanceOf(Outcome.Failed.class);
    }

    /** The thread that waits for a GPU may sleep. */
    @Test
    void coresThatNothingIsComputedOnCannotBeLost() {
        String idle = MEASURED.replaceFirst("own_cpu_cores=.*", "own_cpu_cores=0.1");

        assertThat(interference(idle)).contains(Interference.CORES_LOST);
        assertThat(interference(idle + "device=cuda\n")).doesNotContain(Interference.CORES_LOST);
    }

    private static List<Interference> interference(String answer) {
        return outcome(0, answer, "", false) instanceof Outcome.Done done
                ? done.interference()
                : List.of();
    }

    @Test
    void disturbedTimingsAreRefusedWhereTheProtocolDemandsQuiet() {
        MeasurementProtocol standard = MeasurementProtocol.STANDARD;
        Task strict =
                task(
                        TASK.workload(),
                        new MeasurementProtocol(
                                "strict",
                                standard.warmUp(),
                                standard.stop(),
                                standard.timeLimit(),
                                true));

        assertThat(outcome(strict, 0, MEASURED, "", false))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> {
                            assertThat(failed.reason()).isEqualTo(FailureReason.DISTURBED);
                            assertThat(failed.detail()).contains("NEVER_STEADY");
                        });
    }

    @Test
    void unsupportedPinningMeansNoCores() {
        Outcome outcome =
                outcome(0, MEASURED.replace("affinity=1,3", "affinity=unsupported"), "", false);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.conditions().cores()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "samples_ms=1.0, samples_ms=x",
        "samples_ms=1.0, samples_ms=-1.0",
        "peak_memory_bytes=4096, peak_memory_bytes=NaN",
        "session_ms=2.5, other=2.5"
    })
    void nonsenseIsARuntimeError(String line, String nonsense) {
        assertThat(outcome(0, MEASURED.replace(line, nonsense), "", false))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed ->
                                assertThat(failed.reason()).isEqualTo(FailureReason.RUNTIME_ERROR));
    }

    @ParameterizedTest
    @CsvSource({
        "2, '', false, RUNTIME_ERROR",
        "3, '', false, INVALID_MODEL",
        "4, '', false, OUT_OF_MEMORY",
        "5, '', false, RUNTIME_ERROR",
        "137, '', true, OUT_OF_MEMORY",
        "137, '', false, RUNTIME_ERROR",
        "134, 'terminate: std::bad_alloc', false, OUT_OF_MEMORY",
        "139, '', true, RUNTIME_ERROR",
        "1, 'insufficient memory for the Java Runtime', false, OUT_OF_MEMORY"
    })
    void exitCodeGivesTheReason(
            int exitCode, String complaints, boolean memoryRanOut, FailureReason reason) {
        assertThat(outcome(exitCode, "error=why\n", complaints, memoryRanOut))
                .isEqualTo(
                        new Outcome.Failed(
                                reason, "the measuring process ended with " + exitCode + ": why"));
    }

    @Test
    void processThatDiedIsQuotedFromStandardError() {
        assertThat(outcome(139, "", "x".repeat(1000) + "SIGSEGV", false))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed ->
                                assertThat(failed.detail())
                                        .endsWith("SIGSEGV")
                                        .hasSizeLessThan(600));
    }

    private static Task task(Workload workload, MeasurementProtocol protocol) {
        return new Task("job", TASK.architecture(), workload, protocol);
    }

    private static Outcome outcome(
            int exitCode, String answer, String complaints, boolean memoryRanOut) {
        return outcome(TASK, exitCode, answer, complaints, memoryRanOut);
    }

    private static Outcome outcome(
            Task task, int exitCode, String answer, String complaints, boolean memoryRanOut) {
        return Answers.of(
                new ChildProcess.Ended(
                        exitCode, ChildReport.parse(answer), complaints, memoryRanOut),
                task,
                new Answers.Context(10, 100, Map.of("kernel", "6")));
    }

    private static Interval exactly(double value) {
        return new Interval(value, value, value);
    }
}

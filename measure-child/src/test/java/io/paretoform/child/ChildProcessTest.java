package io.paretoform.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.condition.OS.LINUX;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.measure.LogitsScope;
import io.paretoform.onnx.GraphOptions;
import io.paretoform.onnx.OnnxGraph;
import io.paretoform.onnx.OnnxGraphs;
import io.paretoform.onnx.Variant;
import io.paretoform.onnx.WeightStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** The protocol of DESIGN.md, kept by real processes. */
@EnabledOnOs(value = LINUX, disabledReason = "peak memory is read from Linux's /proc")
class ChildProcessTest {
    private static final int POSITIONS = 32;

    private final Map<String, String> properties = new HashMap<>();
    private Architecture architecture = gpt2(1000, 64, 4);

    @TempDir Path job = Path.of("");

    @BeforeEach
    void writeAGoodJob() throws Exception {
        properties.put("weights.folder", job.toString());
        properties.put("dim.batch", "1");
        properties.put("dim.tokens", "16");
        properties.put("vocab", "1000");
        properties.put("cores", "0");
        properties.put("timed.max.ms", "300");
        write(architecture);
    }

    @Test
    void smallModelIsMeasured() throws Exception {
        // All of timed.max.ms, of which the ticks of 10 ms that processor time is counted in are
        // few.
        properties.put("timed.half.width.ppm", "1");
        properties.put("timed.max.runs", "1000000");

        Child.Answer answer = Child.run(job, properties);

        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        assertThat(answer.get("affinity")).isEqualTo("0");
        assertThat(answer.numbers("warmup_ms")).hasSizeGreaterThanOrEqualTo(6);
        double[] samples = answer.numbers("samples_ms");
        assertThat(samples).hasSizeGreaterThanOrEqualTo(10);
        assertThat(Arrays.stream(samples).boxed()).allMatch(sample -> sample > 0);
        assertThat(answer.number("session_ms")).isPositive();
        assertThat(answer.number("own_cpu_cores")).isBetween(0.1, 1.5);
        assertThat(answer.number("clock_step_ms")).isBetween(-20.0, 20.0);
        assertThat(answer.lines())
                .containsKeys(
                        "first_run_ms",
                        "warmup_steady",
                        "others_cpu_cores",
                        "stolen_cpu_cores",
                        "involuntary_switches",
                        "throttled",
                        "load_1m",
                        "swap_used_bytes",
                        "memory_available_bytes",
                        "ort_version",
                        "jvm")
                .doesNotContainKey("error");
    }

    @Test
    void transformerXlIsMeasuredWithoutAndWithMemory() throws Exception {
        write(transformerXl());
        properties.put("dim.memory", "0");
        Child.Answer without = Child.run(job, properties);
        properties.put("dim.memory", "8");
        Child.Answer with = Child.run(job, properties);

        assertThat(without.exitCode()).as(without.toString()).isZero();
        assertThat(with.exitCode()).as(with.toString()).isZero();
    }

    @Test
    void decodeStepIsTimedAfterTheModel() throws Exception {
        Child.Answer without = Child.run(job, properties);
        writeDecodeStep();
        Child.Answer with = Child.run(job, properties);

        assertThat(without.lines()).doesNotContainKey("decode_samples_ms");
        assertThat(with.exitCode()).as(with.toString()).isZero();
        assertThat(with.numbers("decode_samples_ms")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(with.numbers("decode_warmup_ms")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(with.get("decode_warmup_steady")).isIn("true", "false");
        assertThat(with.number("decode_others_cpu_cores")).isNotNegative();
        assertThat(with.lines()).containsKey("samples_ms").doesNotContainKey("error");
    }

    @Test
    void decodeStepLeavesPeakMemoryAlone() throws Exception {
        architecture = gpt2(1000, 512, 4);
        write(architecture);
        Child.Answer without = Child.run(job, properties);
        writeDecodeStep();

        Child.Answer with = Child.run(job, properties);

        assertThat(with.number("peak_memory_bytes"))
                .as("%s after %s", with, without)
                .isCloseTo(without.number("peak_memory_bytes"), within(2e6));
    }

    @Test
    void decodeStepWithoutTheLengthOfItsCacheIsABadJob() throws Exception {
        writeDecodeStep();
        properties.remove("decode.dim.cache");

        assertFailed(Child.run(job, properties), ExitCode.BAD_JOB, "decode.dim.cache");
    }

    @Test
    void childWhoseCallerDiesEnds() throws Exception {
        properties.put("exit.on.end.of.input", "true");
        properties.put("timed.min.runs", "1000");
        properties.put("timed.max.runs", "1000");
        write(gpt2(1000, 512, 4));

        Child.Answer answer = Child.runOrphaned(job, properties);

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.lines()).isEmpty();
    }

    @Test
    void peakMemoryIsTheModelsOwnAndAgreesAmongProcesses() throws Exception {
        architecture = gpt2(1000, 512, 4);
        write(architecture);

        double first = Child.run(job, properties).number("peak_memory_bytes");
        double second = Child.run(job, properties).number("peak_memory_bytes");

        OnnxGraph graph = graph(architecture);
        assertThat(first).isBetween(graph.weightBytes() * 1.0, graph.weightBytes() * 1.5 + 2e7);
        assertThat(second).isCloseTo(first, within(2e6));
    }

    @Test
    void peakMemoryIsTheHighestOfThePhases() throws Exception {
        Child.Answer answer = Child.run(job, properties);

        double highest =
                Stream.of("load", "first_run", "warmup", "steady")
                        .mapToDouble(phase -> answer.number(phase + "_memory_bytes"))
                        .max()
                        .orElseThrow();
        assertThat(answer.number("peak_memory_bytes")).isEqualTo(highest);
    }

    @Test
    void jobThatSaysTooLittleIsABadJob() throws Exception {
        properties.remove("dim.tokens");

        assertFailed(Child.run(job, properties), ExitCode.BAD_JOB, "dim.tokens");
        assertFailed(
                Child.run(job.resolve("nowhere").toString()), ExitCode.BAD_JOB, "job.properties");
    }

    @Test
    void coreThatIsNotThereIsABadJob() throws Exception {
        properties.put("cores", "1000");

        assertFailed(Child.run(job, properties), ExitCode.BAD_JOB, "cores [1000]");
    }

    @Test
    void bytesThatAreNoModelAreInvalid() throws Exception {
        Files.write(job.resolve("model.onnx"), new byte[] {1, 2, 3});

        assertFailed(Child.run(job, properties), ExitCode.INVALID_MODEL, "");
    }

    @Test
    void missingWeightsMakeTheModelInvalid() throws Exception {
        properties.put("weights.folder", job.resolve("nowhere").toString());

        assertFailed(Child.run(job, properties), ExitCode.INVALID_MODEL, "");
    }

    @Test
    void modelThatFailsWhenRunIsARuntimeError() throws Exception {
        properties.put("dim.tokens", Integer.toString(POSITIONS + 1));

        assertFailed(Child.run(job, properties), ExitCode.RUNTIME_ERROR, "");
    }

    @Test
    void logitsThatFitNoMemoryAreOutOfMemory() throws Exception {
        write(gpt2(1_000_000, 8, 1));
        properties.put("dim.batch", "500000");
        properties.put("dim.tokens", "1");

        assertFailed(Child.run(job, properties), ExitCode.OUT_OF_MEMORY, "");
    }

    @Test
    void deviceIsDescribed() throws Exception {
        Child.Answer answer = Child.run("--describe");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.get("arch")).isEqualTo(System.getProperty("os.arch"));
        assertThat(answer.number("cores")).isPositive();
        assertThat(answer.number("memory_bytes")).isPositive();
        assertThat(answer.get("cpu_model")).isNotBlank();
        assertThat(answer.get("ort_providers")).contains("CPUExecutionProvider");
        assertThat(answer.get("device")).isEqualTo("cpu");
    }

    @Test
    @DisabledIf(value = "hasDriver", disabledReason = "there is a GPU")
    void gpuThatIsNotThereIsNamedWithWhatItTakes() throws Exception {
        for (String what : List.of("--describe", job.toString())) {
            assertFailed(
                    Child.run("--device", "cuda", what),
                    ExitCode.RUNTIME_ERROR,
                    "libnvidia-ml.so.1 cannot be loaded: it comes with NVIDIA's driver");
        }
    }

    static boolean hasDriver() {
        return Files.exists(Path.of("/proc/driver/nvidia/version"));
    }

    @Test
    void deviceThatNobodyKnowsIsABadJob() throws Exception {
        assertFailed(
                Child.run("--device", "tpu", "--describe"),
                ExitCode.BAD_JOB,
                "device 'tpu': expected cpu or cuda");
    }

    @Test
    void missingRuntimeLibraryIsNamed() throws Exception {
        Files.writeString(job.resolve("libonnxruntime.so"), "not a library");

        assertFailed(
                Child.runWithLibrariesOf(job, "--describe"),
                ExitCode.RUNTIME_ERROR,
                "libonnxruntime.so");
    }

    @Test
    void calmIsToldByPiecesOfTheSameWork() throws Exception {
        Child.Answer answer = Child.run("--calm", "0");

        assertThat(answer.exitCode()).as(answer.toString()).isZero();
        assertThat(answer.get("affinity")).isEqualTo("0");
        assertThat(answer.numbers("pieces_ms")).hasSizeGreaterThan(100);
        assertThat(answer.lines()).containsKeys("load_1m", "others_cpu_cores", "stolen_cpu_cores");
    }

    @Test
    void noArgumentIsAnsweredWithTheUsage() throws Exception {
        assertFailed(Child.run(), ExitCode.BAD_JOB, "usage: measure-child");
    }

    private static void assertFailed(Child.Answer answer, ExitCode exitCode, String words) {
        assertThat(answer.exitCode()).as(answer.toString()).isEqualTo(exitCode.code());
        assertThat(answer.get("error")).isNotBlank().contains(words);
    }

    private void write(Architecture measured) throws Exception {
        OnnxGraph model = graph(measured);
        Files.write(job.resolve("model.onnx"), model.model());
        WeightStore.ensure(job, model.weightFileBytes());
    }

    private void writeDecodeStep() throws Exception {
        properties.put("decode.dim.batch", "1");
        properties.put("decode.dim.cache", "16");
        OnnxGraph decode = OnnxGraphs.build(architecture, GraphOptions.decode(Variant.DEFAULT));
        Files.write(job.resolve("decode.onnx"), decode.model());
    }

    private static Architecture gpt2(int vocabulary, int dModel, int layers) {
        return ArchitectureNotation.parse(
                Map.of(
                        "backbone",
                        "gpt2",
                        "vocab_size",
                        vocabulary,
                        "n_positions",
                        POSITIONS,
                        "d_model",
                        dModel,
                        "n_layer",
                        layers,
                        "n_head",
                        4,
                        "d_inner",
                        2 * dModel));
    }

    private static Architecture transformerXl() {
        return ArchitectureNotation.parse(
                Map.of(
                        "backbone", "transformer-xl",
                        "vocab_size", 1000,
                        "d_model", 64,
                        "n_layer", 2,
                        "n_head", 4,
                        "d_inner", 128,
                        "mem_len", 8));
    }

    private static OnnxGraph graph(Architecture architecture) {
        return OnnxGraphs.build(architecture, new GraphOptions(LogitsScope.ALL));
    }
}

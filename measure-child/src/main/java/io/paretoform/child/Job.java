package io.paretoform.child;

import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.StopRule;
import io.paretoform.core.measure.WarmUpRule;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A job directory: {@code model.onnx}, {@code job.properties}, whose keys DESIGN.md lists, and
 * perhaps {@code decode.onnx}.
 */
final class Job {
    private static final MeasurementProtocol STANDARD = MeasurementProtocol.STANDARD;
    private static final double MILLION = 1e6;
    private static final String DECODE_STEP = "decode.onnx";

    private final Path folder;
    private final Properties properties;

    private Job(Path folder, Properties properties) {
        this.folder = folder;
        this.properties = properties;
    }

    static Job read(Path folder) throws ChildException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("job.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new ChildException(ExitCode.BAD_JOB, "cannot read job.properties: " + e, e);
        }
        return new Job(folder, properties);
    }

    byte[] model() throws ChildException {
        return bytes("model.onnx");
    }

    /** One more token after the model's, where that is to be timed too. */
    Optional<byte[]> decodeStep() throws ChildException {
        return Files.exists(folder.resolve(DECODE_STEP))
                ? Optional.of(bytes(DECODE_STEP))
                : Optional.empty();
    }

    private byte[] bytes(String file) throws ChildException {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new ChildException(ExitCode.BAD_JOB, "cannot read " + file + ": " + e, e);
        }
    }

    /** Where the model's external weights lie; the job directory unless told otherwise. */
    Path weightsFolder() {
        return Path.of(properties.getProperty("weights.folder", folder.toString()));
    }

    int threads() throws ChildException {
        return (int) number("threads", 1, 1);
    }

    /** Cores to pin to, empty for none. */
    List<Integer> cores() throws ChildException {
        return cores(properties.getProperty("cores", ""));
    }

    /** Numbers separated by commas. */
    static List<Integer> cores(String text) throws ChildException {
        List<String> names = list(text);
        try {
            return names.stream().map(Integer::valueOf).toList();
        } catch (NumberFormatException e) {
            throw new ChildException(ExitCode.BAD_JOB, "cores " + names + ": expected numbers", e);
        }
    }

    /** Whether the caller holds our standard input open for as long as it lives. */
    boolean exitsOnEndOfInput() {
        return Boolean.parseBoolean(properties.getProperty("exit.on.end.of.input", "false"));
    }

    /** Outputs to compute, empty for all. */
    List<String> outputs() {
        return list(properties.getProperty("outputs", ""));
    }

    /** The size of a symbolic dimension of the model's inputs. */
    long dimension(String name) throws ChildException {
        return number("dim." + name, -1, 0);
    }

    /** The size of a symbolic dimension of the decode step's inputs. */
    long decodeDimension(String name) throws ChildException {
        return number("decode.dim." + name, -1, 0);
    }

    /** Integer inputs are drawn below this. */
    int vocabulary() throws ChildException {
        return (int) number("vocab", 1, 1);
    }

    long seed() throws ChildException {
        return number("seed", 0, 0);
    }

    WarmUpRule warmUp() throws ChildException {
        try {
            return new WarmUpRule(
                    (int) number("warmup.block.runs", STANDARD.warmUp().blockRuns(), 1),
                    (int) number("warmup.min.runs", STANDARD.warmUp().minRuns(), 0),
                    (int) number("warmup.max.runs", STANDARD.warmUp().maxRuns(), 0),
                    millis("warmup.max.ms", STANDARD.warmUp().maxTime()),
                    share("warmup.tolerance.ppm", STANDARD.warmUp().tolerance()));
        } catch (IllegalArgumentException e) {
            throw new ChildException(ExitCode.BAD_JOB, String.valueOf(e.getMessage()), e);
        }
    }

    StopRule stop() throws ChildException {
        try {
            return new StopRule(
                    (int) number("timed.min.runs", STANDARD.stop().minRuns(), 1),
                    (int) number("timed.max.runs", STANDARD.stop().maxRuns(), 1),
                    millis("timed.max.ms", STANDARD.stop().maxTime()),
                    share("timed.half.width.ppm", STANDARD.stop().halfWidth()));
        } catch (IllegalArgumentException e) {
            throw new ChildException(ExitCode.BAD_JOB, String.valueOf(e.getMessage()), e);
        }
    }

    private Duration millis(String key, Duration fallback) throws ChildException {
        return Duration.ofMillis(number(key, fallback.toMillis(), 0));
    }

    private double share(String key, double fallback) throws ChildException {
        return number(key, Math.round(fallback * MILLION), 0) / MILLION;
    }

    private static List<String> list(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private long number(String key, long fallback, long least) throws ChildException {
        String text = properties.getProperty(key, Long.toString(fallback)).strip();
        try {
            long value = Long.parseLong(text);
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Answered below: the same message serves both ways to be wrong.
        }
        throw new ChildException(
                ExitCode.BAD_JOB,
                key + " '" + text + "': expected an integer of at least " + least);
    }
}

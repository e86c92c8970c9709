package io.paretoform.child;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A job directory: {@code model.onnx} and {@code job.properties}, whose keys DESIGN.md lists. */
final class Job {
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
        try {
            return Files.readAllBytes(folder.resolve("model.onnx"));
        } catch (IOException e) {
            throw new ChildException(ExitCode.BAD_JOB, "cannot read model.onnx: " + e, e);
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
        List<String> names = list("cores");
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
        return list("outputs");
    }

    /** The size of a symbolic dimension of the model's inputs. */
    long dimension(String name) throws ChildException {
        return number("dim." + name, -1, 0);
    }

    /** Integer inputs are drawn below this. */
    int vocabulary() throws ChildException {
        return (int) number("vocab", 1, 1);
    }

    long seed() throws ChildException {
        return number("seed", 0, 0);
    }

    WarmUpRule warmUp() throws ChildException {
        return new WarmUpRule(
                (int) number("warmup.block.runs", 3, 1),
                (int) number("warmup.min.runs", 6, 0),
                (int) number("warmup.max.runs", 60, 0),
                number("warmup.max.ms", 2_000, 0),
                number("warmup.tolerance.ppm", 10_000, 0) / 1e6);
    }

    TimingRule timing() throws ChildException {
        return new TimingRule(
                (int) number("timed.min.runs", 10, 1),
                (int) Math.min(number("timed.max.runs", 200, 1), TimingRule.MOST_RUNS),
                number("timed.max.ms", 3_000, 0),
                number("timed.half.width.ppm", 10_000, 0) / 1e6);
    }

    private List<String> list(String key) {
        return Stream.of(properties.getProperty(key, "").split(",", -1))
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

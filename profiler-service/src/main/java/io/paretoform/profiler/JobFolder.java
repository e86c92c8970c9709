package io.paretoform.profiler;

import io.paretoform.onnx.OnnxGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder in which one job is measured; gone when it is closed. */
record JobFolder(Path path) implements AutoCloseable {
    private static final String PREFIX = "job-";

    /** Makes a new one in the work folder. */
    static JobFolder in(Path work) throws IOException {
        Files.createDirectories(work);
        return new JobFolder(Files.createTempDirectory(work, PREFIX));
    }

    /** Removes those of a worker that was killed. */
    static void removeLeftovers(Path work) throws IOException {
        if (Files.isDirectory(work)) {
            try (Stream<Path> folders = Files.list(work)) {
                for (Path folder : folders.filter(JobFolder::isOne).toList()) {
                    new JobFolder(folder).close();
                }
            }
        }
    }

    /** Writes what the measuring program reads. */
    void write(OnnxGraph graph, Optional<OnnxGraph> decodeStep, Map<String, String> properties)
            throws IOException {
        Files.write(path.resolve("model.onnx"), graph.model());
        if (decodeStep.isPresent()) {
            Files.write(path.resolve("decode.onnx"), decodeStep.get().model());
        }
        Files.writeString(
                path.resolve("job.properties"),
                properties.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + escaped(entry.getValue()) + "\n")
                        .sorted()
                        .collect(Collectors.joining()));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static boolean isOne(Path folder) {
        return String.valueOf(folder.getFileName()).startsWith(PREFIX);
    }
}

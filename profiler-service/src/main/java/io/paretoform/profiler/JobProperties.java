package io.paretoform.profiler;

import io.paretoform.core.measure.StopRule;
import io.paretoform.core.measure.WarmUpRule;
import io.paretoform.onnx.OnnxGraph;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the measuring program is told of a job, by the keys of its DESIGN.md.
 *
 * @param threads threads that compute
 * @param cores cores to pin to, empty for none
 * @param weights folder of the weights file
 */
record JobProperties(int threads, List<Integer> cores, Path weights) {
    /** Of the inputs: every candidate reads the same tokens. */
    static final long SEED = 1;

    private static final double MILLION = 1e6;

    JobProperties {
        cores = List.copyOf(cores);
    }

    Map<String, String> of(Task task, OnnxGraph graph, Optional<OnnxGraph> decodeStep) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("job", task.name());
        properties.put("candidate", task.architecture().id());
        properties.put("architecture", task.architecture());
        properties.put("weights.folder", weights.toAbsolutePath());
        properties.put("threads", threads);
        properties.put(
                "cores", cores.stream().map(String::valueOf).collect(Collectors.joining(",")));
        graph.inputDimensions(task.workload())
                .forEach((name, size) -> properties.put("dim." + name, size));
        decodeStep.ifPresent(step ->
                step.inputDimensions(task.workload())
                        .forEach((name, size) -> properties.put("decode.dim." + name, size)));
        properties.put("vocab", task.architecture().vocabSize());
        properties.put("seed", SEED);
        WarmUpRule warmUp = task.protocol().warmUp();
        properties.put("warmup.block.runs", warmUp.blockRuns());
        properties.put("warmup.min.runs", warmUp.minRuns());
        properties.put("warmup.max.runs", warmUp.maxRuns());
        properties.put("warmup.max.ms", warmUp.maxTime().toMillis());
        properties.put("warmup.tolerance.ppm", Math.round(warmUp.tolerance() * MILLION));
        StopRule stop = task.protocol().stop();
        properties.put("timed.min.runs", stop.minRuns());
        properties.put("timed.max.runs", stop.maxRuns());
        properties.put("timed.max.ms", stop.maxTime().toMillis());
        properties.put("timed.half.width.ppm", Math.round(stop.halfWidth() * MILLION));
        properties.put("exit.on.end.of.input", true);
        return properties.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}

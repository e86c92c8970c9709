package io.paretoform.profiler;

import io.paretoform.contracts.ProfileJob;
import io.paretoform.core.measure.MeasurementPolicy;
import io.paretoform.onnx.OnnxGraph;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the measuring program is told of a job, by the keys of its DESIGN.md.
 *
 * @param threads threads that compute
 * @param cores cores to pin to, empty for none
 * @param weights folder of the weights file
 */
record JobProperties(int threads, List<Integer> cores, Path weights, MeasurementPolicy policy) {
    /** Of the inputs: every candidate reads the same tokens. */
    static final long SEED = 1;

    private static final double MILLION = 1e6;

    JobProperties {
        cores = List.copyOf(cores);
    }

    Map<String, String> of(ProfileJob job, OnnxGraph graph) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("job", job.job());
        properties.put("candidate", job.candidate());
        properties.put("architecture", job.architecture());
        properties.put("weights.folder", weights.toAbsolutePath());
        properties.put("threads", threads);
        properties.put(
                "cores", cores.stream().map(String::valueOf).collect(Collectors.joining(",")));
        graph.inputDimensions(job.workload())
                .forEach((name, size) -> properties.put("dim." + name, size));
        properties.put("vocab", job.architecture().vocabSize());
        properties.put("seed", SEED);
        properties.put("warmup.min.runs", policy.minWarmUpRuns());
        properties.put("warmup.max.runs", policy.maxWarmUpRuns());
        properties.put("warmup.max.ms", policy.timeLimit().toMillis());
        properties.put("timed.min.runs", policy.minRuns());
        properties.put("timed.max.runs", policy.maxRuns());
        properties.put("timed.max.ms", policy.samplingTime().toMillis());
        properties.put("timed.half.width.ppm", Math.round(policy.targetHalfWidth() * MILLION));
        properties.put("exit.on.end.of.input", true);
        return properties.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}

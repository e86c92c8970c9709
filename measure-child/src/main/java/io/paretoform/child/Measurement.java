package io.paretoform.child;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One measurement, from pinning to the last timed run. The order of its steps is the protocol. */
final class Measurement {
    /** Runs after which the peak of memory is read: the allocator has then seen all it will. */
    private static final int MEMORY_RUNS = 3;

    private final Job job;
    private final Report report;
    private final WarmUpRule warmUpRule;
    private final TimingRule timingRule;
    private final List<Double> warmUpMillis = new ArrayList<>();
    private final List<Double> timedMillis = new ArrayList<>();

    private Measurement(Job job, Report report) throws ChildException {
        this.job = job;
        this.report = report;
        this.warmUpRule = job.warmUp();
        this.timingRule = job.timing();
    }

    static void of(Job job, Report report) throws ChildException, IOException {
        new Measurement(job, report).measure();
    }

    private void measure() throws ChildException, IOException {
        if (!Proc.exists()) {
            throw new ChildException(
                    ExitCode.RUNTIME_ERROR, "peak memory cannot be measured without Linux's /proc");
        }
        Pinning.pin(job.cores(), report);
        byte[] model = job.model();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        report.put("ort_version", environment.getVersion());
        report.put("jvm", System.getProperty("java.vm.version"));
        Sessions.runTrivial(environment);
        Proc.resetPeak();
        long baseline = Proc.peakBytes();
        long start = System.nanoTime();
        try (OrtSession session = Sessions.open(environment, model, job)) {
            report.put("session_ms", millisSince(start));
            Map<String, OnnxTensor> inputs = Inputs.of(environment, session, job);
            for (int run = 0; run < MEMORY_RUNS; run++) {
                warmUpMillis.add(run(session, inputs));
            }
            report.put("peak_memory_bytes", Proc.peakBytes() - baseline);
            report.put("baseline_memory_bytes", baseline);
            warmUp(session, inputs);
            time(session, inputs);
        } catch (OrtException e) {
            throw Sessions.failure(ExitCode.RUNTIME_ERROR, e);
        }
    }

    private void warmUp(OrtSession session, Map<String, OnnxTensor> inputs) throws OrtException {
        long start = System.nanoTime();
        boolean steady = warmUpRule.isSteady(warmUpMillis);
        while (!steady && !warmUpRule.isSpent(warmUpMillis, (long) millisSince(start))) {
            warmUpMillis.add(run(session, inputs));
            steady = warmUpRule.isSteady(warmUpMillis);
        }
        report.put("first_run_ms", warmUpMillis.getFirst());
        report.put("warmup_steady", steady);
        report.put("warmup_ms", joined(warmUpMillis));
    }

    private void time(OrtSession session, Map<String, OnnxTensor> inputs)
            throws OrtException, IOException {
        Disturbance disturbance = Disturbance.start();
        long start = System.nanoTime();
        while (!timingRule.isDone(timedMillis, (long) millisSince(start))) {
            timedMillis.add(run(session, inputs));
        }
        disturbance.report(report);
        Interval interval = Interval.of(timedMillis);
        report.put("latency_ms", interval.median());
        report.put("latency_ms_low", interval.low());
        report.put("latency_ms_high", interval.high());
        report.put("samples_ms", joined(timedMillis));
    }

    private double run(OrtSession session, Map<String, OnnxTensor> inputs) throws OrtException {
        Set<String> wanted = outputs(session);
        long start = System.nanoTime();
        try (OrtSession.Result _ = session.run(inputs, wanted)) {
            return millisSince(start);
        }
    }

    private Set<String> outputs(OrtSession session) {
        return job.outputs().isEmpty()
                ? session.getOutputNames()
                : new LinkedHashSet<>(job.outputs());
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static String joined(List<Double> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}

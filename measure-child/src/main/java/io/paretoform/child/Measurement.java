package io.paretoform.child;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.paretoform.core.measure.StopRule;
import io.paretoform.core.measure.WarmUpRule;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** One measurement, from pinning to the last timed run. The order of its steps is the protocol. */
final class Measurement {
    /** Runs that the warm-up has in any case. */
    private static final int MEMORY_RUNS = 3;

    private final Job job;
    private final Report report;
    private final WarmUpRule warmUpRule;
    private final StopRule stopRule;
    private final Runs warmUp = new Runs();
    private final Runs timed = new Runs();

    private Measurement(Job job, Report report) throws ChildException {
        this.job = job;
        this.report = report;
        this.warmUpRule = job.warmUp();
        this.stopRule = job.stop();
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
        report.put("intra_op_spinning", Sessions.SPINNING);
        report.put("jvm", System.getProperty("java.vm.version"));
        Sessions.runTrivial(environment);
        Memory memory = Memory.beforeTheModel(report);
        Surroundings.report(job.cores(), report);
        long start = System.nanoTime();
        try (OrtSession session = Sessions.open(environment, model, job)) {
            report.put("session_ms", millisSince(start));
            memory.record("load_memory_bytes");
            Map<String, OnnxTensor> inputs = Inputs.of(environment, session, job);
            warmUp.add(run(session, inputs));
            memory.record("first_run_memory_bytes");
            for (int run = 1; run < MEMORY_RUNS; run++) {
                warmUp.add(run(session, inputs));
            }
            warmUp(session, inputs);
            memory.record("warmup_memory_bytes");
            time(session, inputs);
            memory.record("steady_memory_bytes");
            memory.reportPeak();
        } catch (OrtException e) {
            throw Sessions.failure(ExitCode.RUNTIME_ERROR, e);
        }
    }

    private void warmUp(OrtSession session, Map<String, OnnxTensor> inputs) throws OrtException {
        long start = System.nanoTime();
        boolean steady = warmUpRule.isSteady(warmUp.millis());
        while (!steady && !warmUpRule.isSpent(warmUp.millis(), since(start))) {
            warmUp.add(run(session, inputs));
            steady = warmUpRule.isSteady(warmUp.millis());
        }
        report.put("first_run_ms", warmUp.millis()[0]);
        report.put("warmup_steady", steady);
        report.put("warmup_ms", warmUp);
    }

    private void time(OrtSession session, Map<String, OnnxTensor> inputs)
            throws OrtException, IOException, ChildException {
        Disturbance disturbance = Disturbance.start(job.cores());
        long start = System.nanoTime();
        while (!stopRule.isEnough(timed.millis(), since(start))) {
            timed.add(run(session, inputs));
        }
        disturbance.report(report);
        report.put("samples_ms", timed);
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

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}

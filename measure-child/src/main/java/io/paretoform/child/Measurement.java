package io.paretoform.child;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** One measurement, from pinning to the last timed run. The order of its steps is the protocol. */
final class Measurement {
    private final Job job;
    private final Target target;
    private final Report report;

    private Measurement(Job job, Target target, Report report) {
        this.job = job;
        this.target = target;
        this.report = report;
    }

    static void of(Job job, Target target, Report report) throws ChildException, IOException {
        new Measurement(job, target, report).measure();
    }

    private void measure() throws ChildException, IOException {
        if (!Proc.exists()) {
            throw new ChildException(
                    ExitCode.RUNTIME_ERROR, "peak memory cannot be measured without Linux's /proc");
        }
        Pinning.pin(job.cores(), report);
        byte[] model = job.model();
        Optional<byte[]> decodeStep = job.decodeStep();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        report.put("device", target.name());
        report.put("ort_version", environment.getVersion());
        report.put("intra_op_spinning", Sessions.SPINNING);
        report.put("jvm", System.getProperty("java.vm.version"));
        Sessions.runTrivial(environment, target);
        Memory memory = Memory.beforeTheModel(target, report);
        Surroundings.report(job.cores(), report);
        target.surroundings(report);
        try {
            prefill(environment, model, memory);
            if (decodeStep.isPresent()) {
                decode(environment, decodeStep.get());
            }
        } catch (OrtException e) {
            throw Sessions.failure(ExitCode.RUNTIME_ERROR, e);
        }
    }

    private void prefill(OrtEnvironment environment, byte[] model, Memory memory)
            throws ChildException, IOException, OrtException {
        long start = System.nanoTime();
        try (OrtSession opened = Sessions.open(environment, model, job, target)) {
            report.put("session_ms", millisSince(start));
            memory.record("load_memory_bytes");
            try (BoundSession bound =
                    target.bind(
                            opened,
                            Inputs.of(environment, opened, job, job::dimension),
                            outputs(opened))) {
                prefill(new Session(bound, target, report), memory);
            }
        }
    }

    private void prefill(Session session, Memory memory)
            throws ChildException, IOException, OrtException {
        session.runFirst();
        memory.record("first_run_memory_bytes");
        session.warmUp(job.warmUp());
        memory.record("warmup_memory_bytes");
        session.time(job.stop(), job.cores());
        memory.record("steady_memory_bytes");
        memory.reportPeak();
    }

    /** The prefill's session is closed by now, and its peak memory reported. */
    private void decode(OrtEnvironment environment, byte[] model)
            throws ChildException, IOException, OrtException {
        Report decode = report.under("decode_");
        long start = System.nanoTime();
        try (OrtSession opened = Sessions.open(environment, model, job, target)) {
            decode.put("session_ms", millisSince(start));
            try (BoundSession bound =
                    target.bind(
                            opened,
                            Inputs.of(environment, opened, job, job::decodeDimension),
                            opened.getOutputNames())) {
                Session session = new Session(bound, target, decode);
                session.runFirst();
                session.warmUp(job.warmUp());
                session.time(job.stop(), job.cores());
            }
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
}

package io.paretoform.child;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.paretoform.core.measure.StopRule;
import io.paretoform.core.measure.WarmUpRule;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The runs of one model: the first, those that warm it up, and those that count. */
final class Session {
    /** Runs that the warm-up has in any case. */
    private static final int LEAST_RUNS = 3;

    private final OrtSession session;
    private final Map<String, OnnxTensor> inputs;
    private final Set<String> outputs;
    private final Report report;
    private final Runs warmUp = new Runs();
    private final Runs timed = new Runs();

    Session(
            OrtSession session,
            Map<String, OnnxTensor> inputs,
            Set<String> outputs,
            Report report) {
        this.session = session;
        this.inputs = inputs;
        this.outputs = outputs;
        this.report = report;
    }

    void runFirst() throws OrtException {
        warmUp.add(run());
        report.put("first_run_ms", warmUp.millis()[0]);
    }

    /** Runs on until the rule calls it steady, or its caps are reached. */
    void warmUp(WarmUpRule rule) throws OrtException {
        for (int run = 1; run < LEAST_RUNS; run++) {
            warmUp.add(run());
        }
        long start = System.nanoTime();
        boolean steady = rule.isSteady(warmUp.millis());
        while (!steady && !rule.isSpent(warmUp.millis(), since(start))) {
            warmUp.add(run());
            steady = rule.isSteady(warmUp.millis());
        }
        report.put("warmup_steady", steady);
        report.put("warmup_ms", warmUp);
    }

    /** Runs until the rule has enough, and says what disturbed those cores meanwhile. */
    void time(StopRule rule, List<Integer> cores) throws OrtException, IOException {
        Disturbance disturbance = Disturbance.start(cores);
        long start = System.nanoTime();
        while (!rule.isEnough(timed.millis(), since(start))) {
            timed.add(run());
        }
        disturbance.report(report);
        report.put("samples_ms", timed);
    }

    private double run() throws OrtException {
        long start = System.nanoTime();
        try (OrtSession.Result _ = session.run(inputs, outputs)) {
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

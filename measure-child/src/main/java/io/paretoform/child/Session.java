package io.paretoform.child;

import ai.onnxruntime.OrtException;
import io.paretoform.core.measure.StopRule;
import io.paretoform.core.measure.WarmUpRule;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The runs of one model: the first, those that warm it up, and those that count. */
final class Session {
    /** Runs that the warm-up has in any case. */
    private static final int LEAST_RUNS = 3;

    private final BoundSession session;
    private final Target target;
    private final Report report;
    private final Runs warmUp = new Runs();
    private final Runs timed = new Runs();

    Session(BoundSession session, Target target, Report report) {
        this.session = session;
        this.target = target;
        this.report = report;
    }

    void runFirst() throws OrtException {
        warmUp.add(session.run());
        report.put("first_run_ms", warmUp.millis()[0]);
    }

    /** Runs on until the rule calls it steady, or its caps are reached. */
    void warmUp(WarmUpRule rule) throws OrtException {
        for (int run = 1; run < LEAST_RUNS; run++) {
            warmUp.add(session.run());
        }
        long start = System.nanoTime();
        boolean steady = rule.isSteady(warmUp.millis());
        while (!steady && !rule.isSpent(warmUp.millis(), since(start))) {
            warmUp.add(session.run());
            steady = rule.isSteady(warmUp.millis());
        }
        report.put("warmup_steady", steady);
        report.put("warmup_ms", warmUp);
    }

    /** Runs until the rule has enough, and says what disturbed those cores meanwhile. */
    void time(StopRule rule, List<Integer> cores) throws OrtException, IOException {
        Disturbance disturbance = Disturbance.start(target, cores);
        long start = System.nanoTime();
        while (!rule.isEnough(timed.millis(), since(start))) {
            timed.add(session.run());
        }
        disturbance.report(report);
        report.put("samples_ms", timed);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

package io.paretoform.child;

import java.io.IOException;

/**
 * Peaks of the memory that models take on a target, each since the one before, above what was held
 * with the runtime awake but without the model.
 */
final class Memory {
    private final Target target;
    private final Report report;
    private final long baseline;
    private long peak;

    private Memory(Target target, Report report, long baseline) {
        this.target = target;
        this.report = report;
        this.baseline = baseline;
    }

    static Memory beforeTheModel(Target target, Report report) throws IOException {
        target.resetPeak();
        long baseline = target.peakBytes();
        report.put("baseline_memory_bytes", baseline);
        return new Memory(target, report, baseline);
    }

    /** Reports the peak since the last call and begins anew. */
    void record(String phase) throws IOException {
        long bytes = target.peakBytes() - baseline;
        report.put(phase, bytes);
        peak = Math.max(peak, bytes);
        target.resetPeak();
    }

    /** Reports the highest of the peaks. */
    void reportPeak() {
        report.put("peak_memory_bytes", peak);
    }
}

package io.paretoform.child;

import java.io.IOException;

/**
 * Peaks of resident memory, each since the one before, above what the same process held with the
 * runtime awake but without the model.
 */
final class Memory {
    private final Report report;
    private final long baseline;
    private long peak;

    private Memory(Report report, long baseline) {
        this.report = report;
        this.baseline = baseline;
    }

    static Memory beforeTheModel(Report report) throws IOException {
        Proc.resetPeak();
        long baseline = Proc.peakBytes();
        report.put("baseline_memory_bytes", baseline);
        return new Memory(report, baseline);
    }

    /** Reports the peak since the last call and begins anew. */
    void record(String phase) throws IOException {
        long bytes = Proc.peakBytes() - baseline;
        report.put(phase, bytes);
        peak = Math.max(peak, bytes);
        Proc.resetPeak();
    }

    /** Reports the highest of the peaks. */
    void reportPeak() {
        report.put("peak_memory_bytes", peak);
    }
}

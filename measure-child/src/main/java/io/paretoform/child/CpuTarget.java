package io.paretoform.child;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The machine's processors, whose memory is that of the process. */
final class CpuTarget implements Target {
    @Override
    public String name() {
        return CPU;
    }

    @Override
    public void describe(Report report) {}

    @Override
    public void configure(OrtSession.SessionOptions options) {}

    @Override
    public BoundSession bind(
            OrtSession session, Map<String, OnnxTensor> inputs, Set<String> outputs) {
        return new BoundSession() {
            @Override
            public double run() throws OrtException {
                long start = System.nanoTime();
                try (OrtSession.Result _ = session.run(inputs, outputs)) {
                    return (System.nanoTime() - start) / 1e6;
                }
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void surroundings(Report report) {}

    @Override
    public void resetPeak() throws IOException {
        Proc.resetPeak();
    }

    @Override
    public long peakBytes() throws IOException {
        return Proc.peakBytes();
    }

    @Override
    public long slowdowns(List<Integer> cores) {
        return cores.stream().mapToLong(core -> Surroundings.throttled(core).orElse(0L)).sum();
    }

    @Override
    public void close() {}
}

package io.paretoform.child;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What models run on: all that differs between kinds of devices. Its laws are the tests of {@code
 * TargetContract}.
 */
interface Target extends AutoCloseable {
    String CPU = "cpu";
    String CUDA = "cuda";

    /**
     * The target of that name.
     *
     * @throws ChildException when there is none of that name, or this machine lacks what it takes
     */
    static Target named(String name) throws ChildException {
        return switch (name) {
            case CPU -> new CpuTarget();
            case CUDA -> new CudaTarget(Nvml.open());
            default ->
                    throw new ChildException(
                            ExitCode.BAD_JOB,
                            "device '" + name + "': expected " + CPU + " or " + CUDA);
        };
    }

    String name();

    /** Reports what the device is, besides its processors. */
    void describe(Report report);

    /** Tells the runtime to compute here. */
    void configure(OrtSession.SessionOptions options) throws OrtException;

    /** Readies a session for runs, each with these inputs. */
    BoundSession bind(OrtSession session, Map<String, OnnxTensor> inputs, Set<String> outputs)
            throws OrtException;

    /**
     * Reports the device's state, besides that of the processors; what it does not tell is left
     * out.
     */
    void surroundings(Report report);

    /** Begins a new peak of the memory that models take. */
    void resetPeak() throws IOException;

    /** The peak since then, in bytes, of what this process and its runtime hold. */
    long peakBytes() throws IOException;

    /** How often, or for how long, the device was slowed down so far; 0 where it does not tell. */
    long slowdowns(List<Integer> cores);

    @Override
    void close();
}

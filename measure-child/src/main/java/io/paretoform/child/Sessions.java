package io.paretoform.child;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** Makes sessions of the runtime: all settings explicit, so that every measurement has the same. */
final class Sessions {
    /**
     * A thread that waits for work keeps its core: the runtime's default, said so that it stays.
     */
    static final String SPINNING = "1";

    /**
     * An ONNX model of one node: y = MatMul(x, x), floats of [2, 2]. It wakes the runtime up, so
     * that what it holds without any model is not counted as the model's memory.
     */
    private static final byte[] TRIVIAL_MODEL =
            HexFormat.of()
                    .parseHex(
                            "080a120a70617265746f666f726d3a530a1b0a01780a01781201791a066e6f64"
                                + "655f3022064d61744d756c3a00120a70617265746f666f726d5a130a0178120e"
                                + "0a0c080112080a0208020a02080262130a0179120e0a0c080112080a0208020a"
                                + "02080242040a00101442110a0d636f6d2e6d6963726f736f66741001");

    private Sessions() {}

    static void runTrivial(OrtEnvironment environment, Target target) throws ChildException {
        try (OrtSession.SessionOptions options = options(1, target);
                OrtSession session = environment.createSession(TRIVIAL_MODEL, options);
                OnnxTensor x = OnnxTensor.createTensor(environment, new float[2][2]);
                OrtSession.Result result = session.run(Map.of("x", x))) {
            result.get(0);
        } catch (OrtException e) {
            throw failure(ExitCode.RUNTIME_ERROR, e);
        }
    }

    static OrtSession open(OrtEnvironment environment, byte[] model, Job job, Target target)
            throws ChildException {
        try (OrtSession.SessionOptions options = options(job.threads(), target)) {
            options.addConfigEntry(
                    "session.model_external_initializers_file_folder_path",
                    job.weightsFolder().toAbsolutePath().toString());
            return environment.createSession(model, options);
        } catch (OrtException e) {
            throw failure(ExitCode.INVALID_MODEL, e);
        }
    }

    /** A failure of the runtime; that memory ran out it says only in words. */
    static ChildException failure(ExitCode exitCode, OrtException e) {
        String message = String.valueOf(e.getMessage());
        String words = message.toLowerCase(Locale.ROOT);
        boolean memory =
                words.contains("bad_alloc")
                        || words.contains("bad allocation")
                        || words.contains("failed to allocate memory")
                        || words.contains("out of memory");
        return new ChildException(memory ? ExitCode.OUT_OF_MEMORY : exitCode, message, e);
    }

    private static OrtSession.SessionOptions options(int threads, Target target)
            throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        // The runtime's default, said so that it stays: a thread that waits for work keeps its
        // core.
        options.addConfigEntry("session.intra_op.allow_spinning", "1");
        target.configure(options);
        return options;
    }
}

package io.paretoform.child;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first NVIDIA GPU, by the runtime's CUDA provider. Inputs and outputs stay on it, so that what
 * is timed is the model and not the way there and back.
 *
 * <p>Memory is read at the ends of the phases: an arena that takes no more than was asked for, and
 * gives nothing back while its session lives, holds its peak. What others take of the same GPU
 * meanwhile counts too.
 */
final class CudaTarget implements Target {
    private static final int FIRST = 0;
    private static final String MEMORY = "Cuda";
    private static final double MILLI = 1e3;

    private final Gpu gpu;

    CudaTarget(Gpu gpu) {
        this.gpu = gpu;
    }

    @Override
    public String name() {
        return CUDA;
    }

    @Override
    public void describe(Report report) {
        report.put("gpu_model", gpu.name());
        report.put("gpu_driver", gpu.driver());
        report.put("gpu_memory_bytes", gpu.memoryBytes());
    }

    @Override
    public void configure(OrtSession.SessionOptions options) throws OrtException {
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(FIRST)) {
            cuda.add("arena_extend_strategy", "kSameAsRequested");
            // What is called fp32 computes in fp32.
            cuda.add("use_tf32", "0");
            options.addCUDA(cuda);
        }
    }

    @Override
    public BoundSession bind(
            OrtSession session, Map<String, OnnxTensor> inputs, Set<String> outputs)
            throws OrtException {
        return IoBinding.of(session, inputs, outputs, MEMORY);
    }

    @Override
    public void surroundings(Report report) {
        gpu.read(Gpu.Reading.SM_CLOCK_MHZ)
                .ifPresent(clock -> report.put("gpu_sm_clock_mhz", clock));
        gpu.read(Gpu.Reading.MEMORY_CLOCK_MHZ)
                .ifPresent(clock -> report.put("gpu_memory_clock_mhz", clock));
        gpu.read(Gpu.Reading.TEMPERATURE_C)
                .ifPresent(celsius -> report.put("gpu_temperature_c", celsius));
        gpu.read(Gpu.Reading.POWER_MILLIWATTS)
                .ifPresent(power -> report.put("gpu_power_w", power / MILLI));
        gpu.read(Gpu.Reading.THROTTLE_REASONS)
                .ifPresent(bits -> report.put("gpu_throttle_reasons", Throttle.names(bits)));
    }

    /** The arena holds its peak. */
    @Override
    public void resetPeak() {}

    @Override
    public long peakBytes() {
        return gpu.usedBytes();
    }

    @Override
    public long slowdowns(List<Integer> cores) {
        return gpu.read(Gpu.Reading.SLOWED_DOWN).orElse(0);
    }

    @Override
    public void close() {}
}

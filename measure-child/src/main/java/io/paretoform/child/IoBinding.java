package io.paretoform.child;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;

/** A session whose inputs lie, and whose outputs stay, in the memory of a device. */
final class IoBinding implements BoundSession {
    private final BindingApi api;
    private final MemorySegment session;
    private final MemorySegment binding;

    private IoBinding(BindingApi api, MemorySegment session, MemorySegment binding) {
        this.api = api;
        this.session = session;
        this.binding = binding;
    }

    /**
     * Binds a session; it must live as long as the binding.
     *
     * @param memory as the provider calls that of its device, for example {@code Cuda}
     */
    static IoBinding of(
            OrtSession session, Map<String, OnnxTensor> inputs, Set<String> outputs, String memory)
            throws OrtException {
        BindingApi api = BindingApi.ofLoadedRuntime();
        MemorySegment handle = handle(OrtSession.class, session);
        IoBinding made = new IoBinding(api, handle, api.binding(handle));
        for (Map.Entry<String, OnnxTensor> input : inputs.entrySet()) {
            api.bindInput(
                    made.binding, input.getKey(), handle(OnnxTensorLike.class, input.getValue()));
        }
        MemorySegment device = api.memory(memory);
        for (String output : outputs) {
            api.bindOutputTo(made.binding, output, device);
        }
        api.releaseMemory(device);
        api.awaitInputs(made.binding);
        return made;
    }

    /** Has an output written to this tensor instead. */
    void writeTo(String output, OnnxTensor tensor) throws OrtException {
        api.bindOutput(binding, output, handle(OnnxTensorLike.class, tensor));
    }

    @Override
    public double run() throws OrtException {
        long start = System.nanoTime();
        api.run(session, binding);
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void close() {
        api.releaseBinding(binding);
    }

    /** The C object behind one of Java's, which keeps it to itself. */
    private static <T> MemorySegment handle(Class<T> type, T object) {
        try {
            Field handle = type.getDeclaredField("nativeHandle");
            handle.setAccessible(true);
            return MemorySegment.ofAddress(handle.getLong(object));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this version of ONNX Runtime keeps the handles of its objects elsewhere", e);
        }
    }
}

package io.paretoform.child;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * The part of ONNX Runtime's C API that its Java API lacks: binding inputs and outputs to a device.
 * Functions are found by their places in {@code OrtApi}, which no version may change ({@code
 * onnxruntime_c_api.cc} asserts them).
 */
final class BindingApi {
    /** The first version that has all of them. */
    private static final int VERSION = 10;

    private static final int FUNCTIONS = 204;
    private static final int DEVICE_ALLOCATOR = 0;
    private static final int DEFAULT_MEMORY = 0;
    private static final int FIRST_DEVICE = 0;

    private final MethodHandle errorMessage;
    private final MethodHandle createMemoryInfo;
    private final MethodHandle releaseStatus;
    private final MethodHandle releaseMemoryInfo;
    private final MethodHandle runWithBinding;
    private final MethodHandle createBinding;
    private final MethodHandle releaseBinding;
    private final MethodHandle bindInput;
    private final MethodHandle bindOutput;
    private final MethodHandle bindOutputToDevice;
    private final MethodHandle synchronizeInputs;
    private final MethodHandle synchronizeOutputs;

    private BindingApi(MemorySegment functions) {
        this.errorMessage = Native.function(at(functions, 2), ADDRESS, ADDRESS);
        this.createMemoryInfo =
                Native.function(
                        at(functions, 68), ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);
        this.releaseStatus = Native.procedure(at(functions, 93), ADDRESS);
        this.releaseMemoryInfo = Native.procedure(at(functions, 94), ADDRESS);
        this.runWithBinding =
                Native.function(at(functions, 133), ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        this.createBinding = Native.function(at(functions, 134), ADDRESS, ADDRESS, ADDRESS);
        this.releaseBinding = Native.procedure(at(functions, 135), ADDRESS);
        this.bindInput = Native.function(at(functions, 136), ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        this.bindOutput = Native.function(at(functions, 137), ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        this.bindOutputToDevice =
                Native.function(at(functions, 138), ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        this.synchronizeInputs = Native.function(at(functions, 202), ADDRESS, ADDRESS);
        this.synchronizeOutputs = Native.function(at(functions, 203), ADDRESS, ADDRESS);
    }

    /** That of the runtime's library, which its Java API has loaded. */
    static BindingApi ofLoadedRuntime() {
        try {
            MethodHandle base =
                    Native.function(
                            SymbolLookup.loaderLookup().findOrThrow("OrtGetApiBase"), ADDRESS);
            MemorySegment start = (MemorySegment) base.invokeExact();
            MethodHandle getApi =
                    Native.function(at(Native.pointers(start, 1), 0), ADDRESS, JAVA_INT);
            MemorySegment functions = (MemorySegment) getApi.invokeExact(VERSION);
            return new BindingApi(Native.pointers(functions, FUNCTIONS));
        } catch (Throwable e) {
            throw Native.broken(e);
        }
    }

    /** The memory of that name, as the runtime's providers call theirs. */
    MemorySegment memory(String name) throws OrtException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            check(
                    (MemorySegment)
                            createMemoryInfo.invokeExact(
                                    arena.allocateFrom(name),
                                    DEVICE_ALLOCATOR,
                                    FIRST_DEVICE,
                                    DEFAULT_MEMORY,
                                    out));
            return out.get(ADDRESS, 0);
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    void releaseMemory(MemorySegment memory) {
        release(releaseMemoryInfo, memory);
    }

    MemorySegment binding(MemorySegment session) throws OrtException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            check((MemorySegment) createBinding.invokeExact(session, out));
            return out.get(ADDRESS, 0);
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    void releaseBinding(MemorySegment binding) {
        release(releaseBinding, binding);
    }

    /** Copies the value to where the session wants it, if it is elsewhere. */
    void bindInput(MemorySegment binding, String name, MemorySegment value) throws OrtException {
        bind(bindInput, binding, name, value);
    }

    /** Has the output written there. */
    void bindOutput(MemorySegment binding, String name, MemorySegment value) throws OrtException {
        bind(bindOutput, binding, name, value);
    }

    /** Leaves the output in that memory. */
    void bindOutputTo(MemorySegment binding, String name, MemorySegment memory)
            throws OrtException {
        bind(bindOutputToDevice, binding, name, memory);
    }

    /** Returns when every input is where the session wants it. */
    void awaitInputs(MemorySegment binding) throws OrtException {
        try {
            check((MemorySegment) synchronizeInputs.invokeExact(binding));
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    /** Runs, and returns when every output is there. */
    void run(MemorySegment session, MemorySegment binding) throws OrtException {
        try {
            check((MemorySegment) runWithBinding.invokeExact(session, MemorySegment.NULL, binding));
            check((MemorySegment) synchronizeOutputs.invokeExact(binding));
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    private void bind(MethodHandle call, MemorySegment binding, String name, MemorySegment what)
            throws OrtException {
        try (Arena arena = Arena.ofConfined()) {
            check((MemorySegment) call.invokeExact(binding, arena.allocateFrom(name), what));
        } catch (Throwable e) {
            throw rethrown(e);
        }
    }

    private static void release(MethodHandle call, MemorySegment what) {
        try {
            call.invokeExact(what);
        } catch (Throwable e) {
            throw Native.broken(e);
        }
    }

    /** A status is null where all went well. */
    private void check(MemorySegment status) throws Throwable {
        if (!status.equals(MemorySegment.NULL)) {
            String message = Native.text((MemorySegment) errorMessage.invokeExact(status));
            releaseStatus.invokeExact(status);
            throw new OrtException(message);
        }
    }

    private static OrtException rethrown(Throwable e) {
        if (e instanceof OrtException failed) {
            return failed;
        }
        throw Native.broken(e);
    }

    private static MemorySegment at(MemorySegment functions, int index) {
        return functions.getAtIndex(ADDRESS, index);
    }
}

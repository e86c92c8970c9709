package io.paretoform.child;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.OptionalLong;

/** The first NVIDIA GPU, as the driver's management library tells of it. */
final class Nvml implements Gpu {
    private static final String LIBRARY = "libnvidia-ml.so.1";
    private static final int FIRST = 0;
    private static final int LONGEST_TEXT = 96;
    private static final int NOT_SUPPORTED = 3;

    private static final int SM_CLOCK = 1;
    private static final int MEMORY_CLOCK = 2;
    private static final int GPU_SENSOR = 0;
    private static final int POWER = 0;
    private static final int HEAT = 1;

    private final SymbolLookup library;
    private final MemorySegment device;

    private Nvml(SymbolLookup library, MemorySegment device) {
        this.library = library;
        this.device = device;
    }

    /**
     * The first GPU of this machine, or of this container.
     *
     * @throws ChildException when there is no driver or no GPU
     */
    static Nvml open() throws ChildException {
        return open(LIBRARY);
    }

    static Nvml open(String name) throws ChildException {
        SymbolLookup library = library(name);
        try (Arena arena = Arena.ofConfined()) {
            require(library, "nvmlInit_v2", call(library, "nvmlInit_v2"));
            MemorySegment out = arena.allocate(ADDRESS);
            String byIndex = "nvmlDeviceGetHandleByIndex_v2";
            require(library, byIndex, call(library, byIndex, FIRST, out));
            return new Nvml(library, out.get(ADDRESS, 0));
        }
    }

    @Override
    public String name() {
        return text("nvmlDeviceGetName", device);
    }

    @Override
    public String driver() {
        return text("nvmlSystemGetDriverVersion");
    }

    @Override
    public long memoryBytes() {
        return memory(0);
    }

    @Override
    public long usedBytes() {
        return memory(2);
    }

    @Override
    public OptionalLong read(Reading reading) {
        return switch (reading) {
            case SM_CLOCK_MHZ -> number("nvmlDeviceGetClockInfo", device, SM_CLOCK);
            case MEMORY_CLOCK_MHZ -> number("nvmlDeviceGetClockInfo", device, MEMORY_CLOCK);
            case TEMPERATURE_C -> number("nvmlDeviceGetTemperature", device, GPU_SENSOR);
            case POWER_MILLIWATTS -> number("nvmlDeviceGetPowerUsage", device);
            case THROTTLE_REASONS -> number("nvmlDeviceGetCurrentClocksThrottleReasons", device);
            case SLOWED_DOWN -> slowedDown();
        };
    }

    private OptionalLong slowedDown() {
        OptionalLong power = violation(POWER);
        OptionalLong heat = violation(HEAT);
        return power.isEmpty() && heat.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(power.orElse(0) + heat.orElse(0));
    }

    /** Of {@code nvmlViolationTime_t}, the second field. */
    private OptionalLong violation(int policy) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(JAVA_LONG, 2);
            return call(library, "nvmlDeviceGetViolationStatus", device, policy, out) == 0
                    ? OptionalLong.of(out.getAtIndex(JAVA_LONG, 1))
                    : OptionalLong.empty();
        }
    }

    /** Of {@code nvmlMemory_t}: total, free, used. */
    private long memory(int field) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(JAVA_LONG, 3);
            int status = call(library, "nvmlDeviceGetMemoryInfo", device, out);
            if (status != 0) {
                throw new IllegalStateException(
                        "nvmlDeviceGetMemoryInfo: " + error(library, status));
            }
            return out.getAtIndex(JAVA_LONG, field);
        }
    }

    /** What a function writes last; 32 bits of it or 64. */
    private OptionalLong number(String function, Object... before) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(JAVA_LONG);
            return call(library, function, and(before, out)) == 0
                    ? OptionalLong.of(out.get(JAVA_LONG, 0))
                    : OptionalLong.empty();
        }
    }

    private String text(String function, Object... before) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(LONGEST_TEXT);
            int status = call(library, function, and(and(before, out), LONGEST_TEXT));
            return status == 0 ? out.getString(0) : "unknown";
        }
    }

    @SuppressWarnings("restricted") // The functions are declared as nvml.h declares them.
    private static SymbolLookup library(String name) throws ChildException {
        try {
            return SymbolLookup.libraryLookup(name, Arena.global());
        } catch (IllegalArgumentException e) {
            throw new ChildException(
                    ExitCode.RUNTIME_ERROR,
                    name
                            + " cannot be loaded: it comes with NVIDIA's driver; a container must"
                            + " be started with its GPU",
                    e);
        }
    }

    private static void require(SymbolLookup library, String function, int status)
            throws ChildException {
        if (status != 0) {
            throw new ChildException(
                    ExitCode.RUNTIME_ERROR, function + ": " + error(library, status));
        }
    }

    private static String error(SymbolLookup library, int status) {
        try {
            MethodHandle call =
                    Native.function(library.findOrThrow("nvmlErrorString"), ADDRESS, JAVA_INT);
            return Native.text((MemorySegment) call.invokeExact(status));
        } catch (Throwable e) {
            throw Native.broken(e);
        }
    }

    /** A function's status; one that this driver does not have is not supported either. */
    private static int call(SymbolLookup library, String function, Object... arguments) {
        MemoryLayout[] layouts = new MemoryLayout[arguments.length];
        for (int i = 0; i < layouts.length; i++) {
            layouts[i] = arguments[i] instanceof Integer ? JAVA_INT : ADDRESS;
        }
        try {
            return library.find(function).isEmpty()
                    ? NOT_SUPPORTED
                    : (int)
                            Native.function(library.findOrThrow(function), JAVA_INT, layouts)
                                    .invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw Native.broken(e);
        }
    }

    private static Object[] and(Object[] before, Object last) {
        Object[] all = Arrays.copyOf(before, before.length + 1);
        all[before.length] = last;
        return all;
    }
}

package io.paretoform.child;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/** The system calls that Java has no name for. */
final class Posix {
    /** Bytes of glibc's {@code cpu_set_t}: 1024 cores. */
    private static final long CPU_SET_BYTES = 128;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup C_LIBRARY = LINKER.defaultLookup();

    private Posix() {}

    /** Whether the system can pin threads to cores as Linux does. */
    static boolean canPin() {
        return C_LIBRARY.find("sched_setaffinity").isPresent();
    }

    /** Pins the calling thread, and the threads it will start, to cores; false when refused. */
    static boolean pin(List<Integer> cores) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment set = arena.allocate(CPU_SET_BYTES);
            for (int core : cores) {
                byte bits = set.get(ValueLayout.JAVA_BYTE, core / 8);
                set.set(ValueLayout.JAVA_BYTE, core / 8, (byte) (bits | (1 << (core % 8))));
            }
            return affinityCall("sched_setaffinity", set) == 0;
        }
    }

    /** The cores that the calling thread may run on. */
    static List<Integer> affinity() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment set = arena.allocate(CPU_SET_BYTES);
            affinityCall("sched_getaffinity", set);
            List<Integer> cores = new ArrayList<>();
            for (int core = 0; core < CPU_SET_BYTES * 8; core++) {
                if ((set.get(ValueLayout.JAVA_BYTE, core / 8) & (1 << (core % 8))) != 0) {
                    cores.add(core);
                }
            }
            return cores;
        }
    }

    @SuppressWarnings("restricted") // Both functions are declared as glibc and musl declare them.
    private static int affinityCall(String name, MemorySegment set) {
        MethodHandle call =
                LINKER.downcallHandle(
                        C_LIBRARY.findOrThrow(name),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.ADDRESS));
        try {
            return (int) call.invokeExact(0, CPU_SET_BYTES, set);
        } catch (Throwable e) {
            throw new IllegalStateException(name + " cannot be called", e);
        }
    }
}

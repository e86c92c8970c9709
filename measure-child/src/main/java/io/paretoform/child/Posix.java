package io.paretoform.child;

import java.lang.foreign.Arena;
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

    /** Linux's {@code CLOCK_PROCESS_CPUTIME_ID}. */
    private static final int PROCESS_CPU_TIME = 2;

    private static final SymbolLookup C_LIBRARY = Linker.nativeLinker().defaultLookup();

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

    /** CPU time of all threads of this process, those that ended too, in seconds, to 1 ns. */
    static double cpuSeconds() {
        String name = "clock_gettime";
        MethodHandle call =
                Native.function(
                        C_LIBRARY.findOrThrow(name),
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment time = arena.allocate(ValueLayout.JAVA_LONG, 2);
            if ((int) call.invokeExact(PROCESS_CPU_TIME, time) != 0) {
                throw new IllegalStateException(name + " refuses the process's CPU time");
            }
            return time.getAtIndex(ValueLayout.JAVA_LONG, 0)
                    + time.getAtIndex(ValueLayout.JAVA_LONG, 1) / 1e9;
        } catch (Throwable e) {
            throw Native.broken(e);
        }
    }

    private static int affinityCall(String name, MemorySegment set) {
        MethodHandle call =
                Native.function(
                        C_LIBRARY.findOrThrow(name),
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.ADDRESS);
        try {
            return (int) call.invokeExact(0, CPU_SET_BYTES, set);
        } catch (Throwable e) {
            throw Native.broken(e);
        }
    }
}

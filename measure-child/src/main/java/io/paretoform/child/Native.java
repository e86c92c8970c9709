package io.paretoform.child;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Calls of C functions that are declared to take and give what the caller says. */
final class Native {
    private static final Linker LINKER = Linker.nativeLinker();

    private Native() {}

    @SuppressWarnings("restricted") // The declarations are those of the C headers.
    static MethodHandle function(
            MemorySegment address, MemoryLayout result, MemoryLayout... takes) {
        return LINKER.downcallHandle(address, FunctionDescriptor.of(result, takes));
    }

    @SuppressWarnings("restricted") // The declarations are those of the C headers.
    static MethodHandle procedure(MemorySegment address, MemoryLayout... takes) {
        return LINKER.downcallHandle(address, FunctionDescriptor.ofVoid(takes));
    }

    /** The text at a C pointer. */
    @SuppressWarnings("restricted") // It ends in a zero byte.
    static String text(MemorySegment pointer) {
        return pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }

    /** Pointers that lie in a row at a C pointer. */
    @SuppressWarnings("restricted") // The header says how many there are.
    static MemorySegment pointers(MemorySegment pointer, long count) {
        return pointer.reinterpret(count * ValueLayout.ADDRESS.byteSize());
    }

    /** A call that should not throw at all did. */
    static IllegalStateException broken(Throwable e) {
        return new IllegalStateException("a C function cannot be called", e);
    }
}

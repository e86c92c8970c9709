package io.paretoform.local;

import java.util.List;

/** The flags with which a JVM uses, or makes, its ahead-of-time cache. */
@FunctionalInterface
public interface AotFlags {
    /** The flags for the program of this name; empty to do without. */
    List<String> of(String program);

    /** No cache. */
    static AotFlags none() {
        return program -> List.of();
    }
}

package io.paretoform.child;

import java.util.OptionalLong;

/** What a GPU tells of itself. */
interface Gpu {
    String name();

    /** Version of its driver. */
    String driver();

    long memoryBytes();

    /** Memory in use on the whole device, whoever uses it. */
    long usedBytes();

    /** A reading; empty where this GPU has none. */
    OptionalLong read(Reading reading);

    /** What a GPU may tell of its state. */
    enum Reading {
        SM_CLOCK_MHZ,
        MEMORY_CLOCK_MHZ,
        TEMPERATURE_C,
        POWER_MILLIWATTS,
        /** Bits of {@link Throttle}. */
        THROTTLE_REASONS,
        /** Time so far in which power or heat held its clocks down. */
        SLOWED_DOWN
    }
}

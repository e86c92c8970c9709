package io.paretoform.contracts;

/** Why a job has no measurement. */
public enum FailureReason {
    /** The device's memory did not suffice. */
    OUT_OF_MEMORY,
    /** The runtime refused or the measuring process died. */
    RUNTIME_ERROR,
    /** It took longer than a job may. */
    TIME_LIMIT,
    /** Something disturbed the device, and the protocol refuses what was measured meanwhile. */
    DISTURBED,
    /** No graph can be built for the architecture. */
    INVALID_MODEL,
    /** Its worker died on every permitted delivery. */
    LOST,
    /** The search had ended. */
    CANCELLED
}

package io.paretoform.child;

/** How a measurement ended, as the process's exit code. Any other code is a process that died. */
enum ExitCode {
    MEASURED(0),
    /** The job directory lacks something or says something impossible. */
    BAD_JOB(2),
    /** The runtime refuses to make a session of the model. */
    INVALID_MODEL(3),
    OUT_OF_MEMORY(4),
    /** The session exists, but running it failed, or the device lacks what the protocol needs. */
    RUNTIME_ERROR(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}

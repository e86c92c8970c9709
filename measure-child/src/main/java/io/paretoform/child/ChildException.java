package io.paretoform.child;

/** Ends the process with an exit code and one line that says why. */
final class ChildException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    ChildException(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    ChildException(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    ExitCode exitCode() {
        return exitCode;
    }
}

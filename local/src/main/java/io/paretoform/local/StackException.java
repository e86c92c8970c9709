package io.paretoform.local;

/** The stack cannot be started or kept; the message says which part, why, and where its log is. */
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}

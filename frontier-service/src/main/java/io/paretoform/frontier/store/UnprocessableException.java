package io.paretoform.frontier.store;

/** A message that can be read but not acted on, now or ever; the message says why. */
public final class UnprocessableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnprocessableException(String message) {
        super(message);
    }
}

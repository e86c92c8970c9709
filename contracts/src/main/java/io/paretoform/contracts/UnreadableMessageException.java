package io.paretoform.contracts;

/** A message that is not what its topic promises. */
public final class UnreadableMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final DeadLetter.Reason reason;

    public UnreadableMessageException(DeadLetter.Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** What its dead letter says. */
    public DeadLetter.Reason reason() {
        return reason;
    }
}

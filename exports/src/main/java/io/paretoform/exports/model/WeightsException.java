package io.paretoform.exports.model;

/** A file of weights that cannot be used; the message names file, tensor, value and rule. */
public final class WeightsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    WeightsException(String message) {
        super(message);
    }

    WeightsException(String message, Throwable cause) {
        super(message, cause);
    }
}

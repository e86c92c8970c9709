package io.paretoform.onnx;

/**
 * An architecture of which no graph can be built; the message quotes the gene, its value and the
 * rule it breaks.
 */
public final class InvalidArchitectureException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidArchitectureException(String message) {
        super(message);
    }
}

package io.paretoform.core.architecture;

/**
 * An architecture that cannot be: the message quotes the gene, its value and the rule it breaks.
 */
public final class ArchitectureException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public ArchitectureException(String message) {
        super(message);
    }
}

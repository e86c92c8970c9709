package io.paretoform.exports.model;

import java.util.List;

/**
 * An architecture that no configuration of {@code transformers} can say; each reason names a gene.
 */
public final class HuggingFaceException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    HuggingFaceException(String configuration, List<String> reasons) {
        super(configuration + " cannot say this architecture: " + String.join("; ", reasons));
    }
}

package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.Violation;
import java.util.List;

/** A request that breaks rules, all of them named. */
final class InvalidRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    InvalidRequestException(List<Violation> violations) {
        super(violations.toString());
        this.violations = List.copyOf(violations);
    }

    List<Violation> violations() {
        return violations;
    }
}

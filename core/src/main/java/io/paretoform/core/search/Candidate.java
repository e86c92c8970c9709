package io.paretoform.core.search;

import static java.util.Objects.requireNonNull;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;

/** A proposed architecture. */
public record Candidate(Architecture architecture, Origin origin) {
    public Candidate {
        requireNonNull(architecture, "architecture: missing");
        requireNonNull(origin, "origin: missing");
    }

    public ArchitectureId id() {
        return architecture.id();
    }

    public boolean isBaseline() {
        return origin == Origin.BASELINE;
    }
}

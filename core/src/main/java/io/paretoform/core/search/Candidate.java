package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;

/** A proposed architecture. */
public record Candidate(Architecture architecture, Origin origin) {
    public ArchitectureId id() {
        return architecture.id();
    }

    public boolean isBaseline() {
        return origin == Origin.BASELINE;
    }
}

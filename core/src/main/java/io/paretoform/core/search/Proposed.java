package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;

/** Placeholder until the search package lands. */
public record Proposed(Architecture architecture, Origin origin) {
    /** How it came to be. */
    public enum Origin {
        BASELINE,
        RANDOM,
        MUTATION,
        CROSSOVER,
        ENUMERATION
    }
}

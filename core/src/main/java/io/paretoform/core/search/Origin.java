package io.paretoform.core.search;

/** How a candidate came about. */
public enum Origin {
    /** Named by the search to be compared with; measured first, never a frontier member. */
    BASELINE,
    /** Drawn uniformly from the space. */
    RANDOM,
    /** A frontier member with some genes drawn anew. */
    MUTATION,
    /** Each gene from one of two frontier members. */
    CROSSOVER,
    /** The next one of all. */
    ENUMERATION,
    /** Chosen to be unlike what was proposed before it. */
    SPREAD,
    /** Predicted to be on the frontier. */
    PREDICTION
}

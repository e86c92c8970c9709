package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;

/**
 * What is to be measured next, and why.
 *
 * @param gain the share of the frontier's box that it is expected to add; 0 where none is known
 */
public record Choice(Architecture architecture, Reason reason, double gain) {
    /** Why it is measured. */
    public enum Reason {
        /** To be compared with. */
        BASELINE,
        /** It was proposed first; nothing is known yet, or all are measured. */
        PROPOSED,
        /** A frontier member whose interval could change the frontier. */
        REMEASUREMENT,
        /** Nothing else is expected to add more. */
        GAIN,
        /** Promising, and the least is known of it. */
        EXPLORATION
    }
}

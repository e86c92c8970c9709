package io.paretoform.simulation;

import io.paretoform.core.search.Strategies;

/**
 * A strategy in a comparison.
 *
 * @param strategy its name
 * @param measurements that it may spend, at least 1
 * @param taught whether other devices were measured in the same search before
 */
public record Contender(String strategy, int measurements, boolean taught) {
    /** On one device alone. */
    public Contender(String strategy, int measurements) {
        this(strategy, measurements, false);
    }

    public Contender {
        if (!Strategies.NAMES.contains(strategy)) {
            throw new IllegalArgumentException(
                    "strategy '" + strategy + "': expected one of " + Strategies.NAMES);
        }
        if (measurements < 1) {
            throw new IllegalArgumentException(
                    "measurements " + measurements + ": expected at least 1");
        }
    }

    /** How the comparison calls it. */
    public String label() {
        return taught ? strategy + ", taught" : strategy;
    }
}

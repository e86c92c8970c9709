package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is known of a device class when a decision is made.
 *
 * @param beliefs about every architecture
 * @param members beliefs about what was measured there and may be on its frontier
 * @param elsewhere beliefs about what was measured on the classes that teach it, while it has few
 *     results; empty later
 * @param basis where the beliefs come from
 */
record Knowledge(
        Beliefs beliefs,
        Map<Architecture, Belief> members,
        Map<Architecture, Belief> elsewhere,
        Basis basis) {
    /** Where beliefs come from. */
    enum Basis {
        /** Results of the class, enough to learn from, whether others teach too or not. */
        OWN,
        /** Other classes, brought to the scale of a few results of the class. */
        TRANSFERRED,
        /** Other classes alone: in which order, but not how much. */
        ORDER
    }

    /** The frontier as it is believed to be. */
    Standing standing(Goals goals) {
        return Standing.of(comparable(goals), members.values(), frame());
    }

    /** Beliefs whose range is that of the objectives; none where only baselines were measured. */
    Collection<Belief> frame() {
        return Stream.concat(members.values().stream(), elsewhere.values().stream()).toList();
    }

    /** The goals with those bounds alone that beliefs can be compared with. */
    Goals comparable(Goals goals) {
        return switch (basis) {
            case OWN, TRANSFERRED -> goals;
            case ORDER -> goals.withBoundsOnCountedOnly();
        };
    }

    /** Whether beliefs are enough to say that a bound is impossible. */
    boolean mayRefute() {
        return basis == Basis.OWN;
    }
}

package io.paretoform.core.space;

import io.paretoform.core.architecture.Architecture;
import java.util.random.RandomGenerator;

/**
 * How a strategy comes by candidates. All it makes may be proposed, and the same state of the
 * random generator makes the same candidate.
 */
public interface Variation {
    /** A random candidate. */
    Architecture sample(RandomGenerator random);

    /**
     * A variant: every gene is drawn anew with the given probability. It may equal the parent.
     *
     * @param probability 0 to 1
     */
    Architecture mutate(Architecture parent, double probability, RandomGenerator random);

    /** A child with every gene from either parent, with equal probability. */
    Architecture crossover(Architecture a, Architecture b, RandomGenerator random);
}

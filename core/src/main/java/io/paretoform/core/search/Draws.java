package io.paretoform.core.search;

import java.util.List;
import java.util.random.RandomGenerator;

/** Draws from what is at hand. */
final class Draws {
    private Draws() {}

    /** One of these, each as likely. */
    static <T> T any(List<T> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }
}

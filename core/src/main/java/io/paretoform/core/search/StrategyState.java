package io.paretoform.core.search;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy remembers from batch to batch: a few counters under names of its own. It travels
 * with each batch, so the last one restores a restarted generator.
 */
public record StrategyState(SortedMap<String, Long> counters) {
    /** Before the first batch. */
    public static final StrategyState INITIAL = new StrategyState(new TreeMap<>());

    public StrategyState {
        counters.forEach(StrategyState::requireCount);
        counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
    }

    public static StrategyState of(Map<String, Long> counters) {
        return new StrategyState(new TreeMap<>(counters));
    }

    /** The counter of that name, 0 when it was never set. */
    public long counter(String name) {
        return counters.getOrDefault(name, 0L);
    }

    private static void requireCount(String name, @Nullable Long count) {
        if (count == null || count < 0) {
            throw new IllegalArgumentException(
                    "counter " + name + " " + count + ": expected at least 0");
        }
    }
}

package io.paretoform.frontier.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Values that follow from their keys for ever, and cost something to make: as many of those asked
 * for of late as it is told to keep. Safe for use by several threads at once; two that ask for the
 * same may both make it.
 */
final class Remembered<K, V> {
    private final Map<K, V> values;

    Remembered(int most) {
        this.values =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > most;
                    }
                };
    }

    /** The value, made unless it is there. */
    V get(K key, Supplier<V> maker) {
        V known = find(key);
        if (known != null) {
            return known;
        }
        V made = maker.get();
        put(key, made);
        return made;
    }

    /** The value, if it is there. */
    @Nullable V find(K key) {
        synchronized (values) {
            return values.get(key);
        }
    }

    void put(K key, V value) {
        synchronized (values) {
            values.put(key, value);
        }
    }
}

package io.paretoform.core.frontier;

import java.util.List;

/**
 * What a step did to an archive.
 *
 * @param joined keys that became members
 * @param left keys that no longer are, in the order in which they had joined
 */
public record ArchiveChange<K>(List<K> joined, List<K> left) {
    public ArchiveChange {
        joined = List.copyOf(joined);
        left = List.copyOf(left);
    }

    /** Nothing changed. */
    public static <K> ArchiveChange<K> none() {
        return new ArchiveChange<>(List.of(), List.of());
    }

    public boolean isEmpty() {
        return joined.isEmpty() && left.isEmpty();
    }
}

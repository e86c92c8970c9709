package io.paretoform.core.frontier;

import java.util.List;
import java.util.Optional;

/**
 * The points that no other point offered so far dominates, each under its key; any number of
 * objectives. Not safe for use by several threads at once.
 *
 * <p>Laws, after any sequence of {@link #add}s without a {@link #remove}:
 *
 * <ul>
 *   <li>no member dominates another, and every point offered is a member, or was dominated by one;
 *   <li>which points are members does not depend on the order in which they were offered;
 *   <li>equal points under different keys do not dominate each other, so all of them stay.
 * </ul>
 *
 * <p>Members iterate in the order in which they joined, so what is made from them is reproducible.
 *
 * @param <K> what points belong to, with {@code equals} and {@code hashCode}
 */
public interface Archive<K> {
    /** A key and its point. */
    record Member<K>(K key, Point point) {}

    /** An empty archive for these objectives. */
    static <K> Archive<K> over(Objectives objectives) {
        return new ListArchive<>(objectives);
    }

    Objectives objectives();

    /**
     * Offers a point. It joins, and the members that it dominates leave, unless a member dominates
     * it.
     *
     * @throws IllegalArgumentException when the key is a member (it is replaced by removing it
     *     first) or the point does not fit the objectives
     */
    ArchiveChange<K> add(K key, Point point);

    /**
     * Takes a member out; nothing changes when the key is none. What the member had kept out is not
     * remembered: whoever supersedes a point offers the others again.
     */
    ArchiveChange<K> remove(K key);

    /** A snapshot of the members in the order in which they joined. */
    List<Member<K>> members();

    /** The point of a member, or empty when the key is none. */
    Optional<Point> point(K key);

    int size();

    default boolean contains(K key) {
        return point(key).isPresent();
    }

    /** The points of the members in the order in which they joined. */
    default List<Point> points() {
        return members().stream().map(Member::point).toList();
    }
}

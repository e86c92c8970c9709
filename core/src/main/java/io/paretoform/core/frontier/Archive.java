package io.paretoform.core.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The points that no other point offered so far dominates, each under its key; any number of
 * objectives. Only members are held in memory. Not safe for use by several threads at once.
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

    /**
     * An empty archive for these objectives: a sorted map for two, an ND-tree for any other number.
     */
    static <K> Archive<K> over(Objectives objectives) {
        return new MemberArchive<>(objectives);
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
     * remembered: {@link #supersede} is told of it.
     */
    ArchiveChange<K> remove(K key);

    /**
     * Offers a newer point of a key. If the key is a member, its old point leaves first and what
     * only that kept out comes back, so that the members are those of an archive that was never
     * offered the old point.
     *
     * @param others the points of all other keys, of which a copy need not be kept: they are read
     *     only when one may come back, and then once; the key's own and members among them do not
     *     count
     * @return those that came back as joined, in the order of {@code others}, then the key if it is
     *     a member now; as left those that its new point dominates, or itself
     * @throws IllegalArgumentException when a point does not fit the objectives
     */
    default ArchiveChange<K> supersede(K key, Point point, Iterable<Member<K>> others) {
        objectives().requireFits(point);
        Optional<Point> old = point(key);
        if (old.isEmpty()) {
            return add(key, point);
        }
        remove(key);
        List<K> joined = new ArrayList<>();
        if (!objectives().covers(point, old.get())) {
            for (Member<K> other : others) {
                if (objectives().dominates(old.get(), other.point())
                        && !objectives().dominates(point, other.point())
                        && !other.key().equals(key)
                        && !contains(other.key())) {
                    ArchiveChange<K> back = add(other.key(), other.point());
                    joined.removeAll(back.left());
                    joined.addAll(back.joined());
                }
            }
        }
        ArchiveChange<K> change = add(key, point);
        joined.addAll(change.joined());
        return new ArchiveChange<>(joined, change.isEmpty() ? List.of(key) : change.left());
    }

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

package io.paretoform.core.frontier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Members by key, and where they stand in an index of what dominates what. */
final class MemberArchive<K> implements Archive<K> {
    private final Objectives objectives;
    private final DominanceIndex<K> index;

    /** Of each objective, 1 where more is better and -1 where less is. */
    private final double[] signs;

    private final Map<K, Standing<K>> members = new LinkedHashMap<>();
    private long joined;

    /** A member's point, its place, and how many joined before it. */
    private record Standing<K>(Point point, Place<K> place, long number) {}

    MemberArchive(Objectives objectives) {
        this.objectives = objectives;
        this.index = DominanceIndex.of(objectives.size());
        this.signs =
                objectives.list().stream()
                        .mapToDouble(objective -> objective.direction().gain(1, 0))
                        .toArray();
    }

    @Override
    public Objectives objectives() {
        return objectives;
    }

    @Override
    public ArchiveChange<K> add(K key, Point point) {
        objectives.requireFits(point);
        if (members.containsKey(key)) {
            throw new IllegalArgumentException(
                    "key '" + key + "' is a member: expected it to be removed before it is added");
        }
        List<Place<K>> dominated = new ArrayList<>(0);
        Place<K> place = index.place(upwards(point), dominated);
        if (place == null) {
            return ArchiveChange.none();
        }
        List<K> left = dropAll(dominated);
        place.keys().add(key);
        members.put(key, new Standing<>(point, place, joined++));
        return new ArchiveChange<>(List.of(key), left);
    }

    @Override
    public ArchiveChange<K> remove(K key) {
        Standing<K> member = members.remove(key);
        if (member == null) {
            return ArchiveChange.none();
        }
        Place<K> place = member.place();
        place.keys().remove(key);
        if (place.keys().isEmpty()) {
            index.remove(place);
        }
        return new ArchiveChange<>(List.of(), List.of(key));
    }

    @Override
    public List<Member<K>> members() {
        return members.entrySet().stream()
                .map(member -> new Member<>(member.getKey(), member.getValue().point()))
                .toList();
    }

    @Override
    public Optional<Point> point(K key) {
        return Optional.ofNullable(members.get(key)).map(Standing::point);
    }

    @Override
    public boolean contains(K key) {
        return members.containsKey(key);
    }

    @Override
    public int size() {
        return members.size();
    }

    private List<K> dropAll(List<Place<K>> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<K> left =
                places.stream()
                        .flatMap(place -> place.keys().stream())
                        .sorted(Comparator.comparingLong(this::number))
                        .toList();
        left.forEach(members::remove);
        return left;
    }

    private long number(K key) {
        @Nullable Standing<K> member = members.get(key);
        return member == null ? joined : member.number();
    }

    /** The values, turned round where less is better. */
    private double[] upwards(Point point) {
        double[] coordinates = new double[signs.length];
        for (int i = 0; i < signs.length; i++) {
            coordinates[i] = signs[i] * point.value(i);
        }
        return coordinates;
    }
}

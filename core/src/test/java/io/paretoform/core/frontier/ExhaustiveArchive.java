package io.paretoform.core.frontier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The oracle: compares each point offered with every member: O(members x objectives) an add. */
final class ExhaustiveArchive<K> implements Archive<K> {
    private final Objectives objectives;
    private final Map<K, Point> members = new LinkedHashMap<>();

    ExhaustiveArchive(Objectives objectives) {
        this.objectives = objectives;
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
        List<K> dominated = new ArrayList<>();
        for (Map.Entry<K, Point> member : members.entrySet()) {
            if (objectives.dominates(member.getValue(), point)) {
                return ArchiveChange.none();
            }
            if (objectives.dominates(point, member.getValue())) {
                dominated.add(member.getKey());
            }
        }
        dominated.forEach(members::remove);
        members.put(key, point);
        return new ArchiveChange<>(List.of(key), dominated);
    }

    @Override
    public ArchiveChange<K> remove(K key) {
        return members.remove(key) == null
                ? ArchiveChange.none()
                : new ArchiveChange<>(List.of(), List.of(key));
    }

    @Override
    public List<Member<K>> members() {
        return members.entrySet().stream()
                .map(member -> new Member<>(member.getKey(), member.getValue()))
                .toList();
    }

    @Override
    public Optional<Point> point(K key) {
        return Optional.ofNullable(members.get(key));
    }

    @Override
    public int size() {
        return members.size();
    }
}

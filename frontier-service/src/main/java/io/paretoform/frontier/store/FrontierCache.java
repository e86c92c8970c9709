package io.paretoform.frontier.store;

import io.paretoform.contracts.Measured;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Archive;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.frontier.select.ClassFrontier;
import io.paretoform.frontier.select.Neighbourhood;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The frontiers of the searches at hand, and what their results predict, in memory. An entry holds
 * for one result number of its search; when the locked search has another, because another instance
 * counted a result, the entry is made again from the database.
 */
@ApplicationScoped
public class FrontierCache {
    private final Frontiers frontiers;
    private final Measurements measurements;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    FrontierCache(Frontiers frontiers, Measurements measurements) {
        this.frontiers = frontiers;
        this.measurements = measurements;
    }

    private record Entry(long number, Map<String, ClassState> classes) {}

    /** What stands as of the search's last result; the search is locked. */
    ClassState get(SearchRow search, Objectives objectives, ClassKey key) {
        Entry entry = entries.get(search.id());
        if (entry == null || entry.number() != search.results()) {
            entry = new Entry(search.results(), new HashMap<>());
            entries.put(search.id(), entry);
        }
        return entry.classes().computeIfAbsent(key.deviceClass(), name -> load(objectives, key));
    }

    /** Says that the entry holds for the search's new number. */
    void advance(SearchRow search) {
        entries.computeIfPresent(
                search.id(), (id, entry) -> new Entry(search.results(), entry.classes()));
    }

    /** To be called when a transaction that changed a frontier failed, and when a search ends. */
    public void forget(String search) {
        entries.remove(search);
    }

    /** To be called when the database is emptied. */
    public void forgetAll() {
        entries.clear();
    }

    private ClassState load(Objectives objectives, ClassKey key) {
        List<Archive.Member<ArchitectureId>> members =
                measurements.ofFrontier(key.search(), List.of(key.deviceClass())).stream()
                        .map(measurement -> measurement.member(objectives))
                        .toList();
        Point first =
                frontiers.findByIdOptional(key).map(row -> row.first(objectives)).orElse(null);
        return new ClassState(
                ClassFrontier.restored(objectives, first, members), neighbours(objectives, key));
    }

    private Neighbourhood neighbours(Objectives objectives, ClassKey key) {
        Neighbourhood neighbours = Neighbourhood.of(objectives);
        measurements.newestThatCount(key, Neighbourhood.MOST).stream()
                .map(row -> (Measured) row.result())
                .forEach(neighbours::add);
        return neighbours;
    }
}

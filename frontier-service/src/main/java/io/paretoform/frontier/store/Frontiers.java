package io.paretoform.frontier.store;

import io.paretoform.contracts.FailureReason;
import io.paretoform.core.search.SearchState;
import io.paretoform.frontier.life.ClassProgress;
import io.paretoform.frontier.life.Standing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Progress and frontier of each search on each of its device classes. */
@ApplicationScoped
public class Frontiers implements PanacheRepositoryBase<FrontierRow, ClassKey> {

    private final Definitions definitions;
    private final Measurements measurements;

    Frontiers(Definitions definitions, Measurements measurements) {
        this.definitions = definitions;
        this.measurements = measurements;
    }

    /** Those of a search, in the order of the device classes. */
    public List<FrontierRow> of(String search) {
        return list("key.search = ?1 order by key.deviceClass", search);
    }

    /** Those of all running searches. */
    public List<FrontierRow> ofRunning() {
        return list(
                "key.search in (select s.id from SearchRow s where s.state = ?1)",
                SearchState.RUNNING);
    }

    /** The frontier, made empty if there is none. */
    public FrontierRow at(ClassKey key) {
        return findByIdOptional(key)
                .orElseGet(() -> {
                    FrontierRow made = new FrontierRow(key);
                    persist(made);
                    return made;
                });
    }

    /** The search and how far it is. */
    public Standing standing(SearchRow search) {
        Map<String, ClassProgress> classes = new HashMap<>();
        of(search.id()).forEach(row -> classes.put(row.deviceClass(), progress(row)));
        return new Standing(definitions.of(search), search.startedAt(), classes);
    }

    private ClassProgress progress(FrontierRow row) {
        List<FailureReason> reasons =
                row.measured() > 0 || row.failed() == 0
                        ? List.of()
                        : measurements.failureReasons(row.search(), row.deviceClass());
        return new ClassProgress(
                row.measured() + row.failed(),
                row.exhausted() && measurements.countHeld(row.search(), row.deviceClass()) == 0,
                row.reason(),
                reasons.size() == 1 ? Optional.of(reasons.getFirst()) : Optional.empty());
    }
}

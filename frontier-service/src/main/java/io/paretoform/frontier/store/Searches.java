package io.paretoform.frontier.store;

import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.search.SearchState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The searches. Whoever changes one, or anything that belongs to it, locks it first. */
@ApplicationScoped
public class Searches implements PanacheRepositoryBase<SearchRow, String> {
    private final Outbox outbox;

    Searches(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The search, which no other transaction changes until this one has ended. */
    public Optional<SearchRow> lock(String search) {
        return Stored.isText(search)
                ? findByIdOptional(search, LockModeType.PESSIMISTIC_WRITE)
                : Optional.empty();
    }

    /** The search as it is now. */
    public Optional<SearchRow> read(String search) {
        return Stored.isText(search) ? findByIdOptional(search) : Optional.empty();
    }

    /** Those in one of these states, oldest first. */
    public List<String> idsIn(Collection<SearchState> states) {
        return find("state in ?1 order by id", states).stream().map(SearchRow::id).toList();
    }

    /** The newest before that id, or of all; in one state, or in any. */
    public List<SearchRow> newest(Optional<SearchState> state, @Nullable String before, int limit) {
        List<SearchState> states = state.map(List::of).orElse(List.of(SearchState.values()));
        return find("state in ?1 and (?2 is null or id < ?2) order by id desc", states, before)
                .page(0, limit)
                .list();
    }

    /** How many there are in each state that has any. */
    public Map<SearchState, Long> countByState() {
        Map<SearchState, Long> counts = new EnumMap<>(SearchState.class);
        getEntityManager()
                .createQuery(
                        "select s.state, count(s) from SearchRow s group by s.state",
                        Object[].class)
                .getResultList()
                .forEach(row -> counts.put((SearchState) row[0], (Long) row[1]));
        return counts;
    }

    /** Stores a new search and publishes it. */
    public void open(SearchDefinition definition) {
        persist(new SearchRow(definition));
        outbox.put(definition);
    }

    /** Gives a locked search its next record and publishes that. */
    public void move(SearchRow search, SearchDefinition next) {
        search.become(next);
        outbox.put(next);
    }

    /** Stores a search as a topic says it stands. */
    public void restore(SearchDefinition definition) {
        persist(new SearchRow(definition));
    }

    /**
     * Empties every table but the outbox. Until the transaction ends, others read what was, and
     * wait before they write.
     */
    public void deleteEverything() {
        // Not truncate: it would wait for readers while it keeps others waiting, a deadlock.
        execute("lock table search, sentinel in exclusive mode");
        List.of("frontier_stay", "frontier_step", "frontier", "measurement", "search", "sentinel")
                .forEach(table -> execute("delete from " + table));
    }

    private void execute(String sql) {
        getEntityManager().createNativeQuery(sql).executeUpdate();
    }

    /** Writes what has changed and frees its memory. */
    public void flushAndForget() {
        flush();
        getEntityManager().clear();
    }
}

package io.paretoform.frontier.store;

import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.search.SearchState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The searches. Whoever changes one, or anything that belongs to it, locks it first. */
@ApplicationScoped
public class Searches implements PanacheRepositoryBase<SearchRow, String> {
    private final Outbox outbox;

    Searches(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The search, which no other transaction changes until this one has ended. */
    public Optional<SearchRow> lock(String search) {
        return findByIdOptional(search, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those in one of these states, oldest first. */
    public List<String> idsIn(Collection<SearchState> states) {
        return find("state in ?1 order by id", states).stream().map(SearchRow::id).toList();
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
}

package io.paretoform.frontier.store;

import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.search.SearchState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A search: its newest record, and the number of its last frontier change. */
@Entity
@Table(name = "search")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it makes with the empty constructor
public class SearchRow {
    @Id private String id;
    private int revision;

    @Enumerated(EnumType.STRING)
    private SearchState state;

    private String definition;

    private long results;

    @Column(name = "history_from")
    private long historyFrom = 1;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    protected SearchRow() {}

    SearchRow(SearchDefinition definition) {
        this.id = definition.search();
        become(definition);
    }

    public String id() {
        return id;
    }

    public SearchState state() {
        return state;
    }

    /** The newest record of topic searches, as JSON. */
    String text() {
        return definition;
    }

    /** The number of the last frontier change, 0 for none. */
    public long results() {
        return results;
    }

    /**
     * The number from which on it is known what the frontiers were: 1, unless the database is older
     * than the history.
     */
    public long historyFrom() {
        return historyFrom;
    }

    /** When the first job that has a result was made. */
    public @Nullable Instant startedAt() {
        return startedAt;
    }

    final void become(SearchDefinition next) {
        revision = next.revision();
        state = next.state();
        definition = Stored.text(next);
    }

    /** Counts a result to a job made then; gives its number. */
    long count(Instant jobMadeAt) {
        if (results == 0) {
            startedAt = jobMadeAt;
        }
        return ++results;
    }

    int revision() {
        return revision;
    }
}

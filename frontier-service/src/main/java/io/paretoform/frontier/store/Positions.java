package io.paretoform.frontier.store;

import io.paretoform.core.search.SearchState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Where searches stand, read often and therefore narrowly. */
@ApplicationScoped
public class Positions {
    private static final String SELECT =
            "select new io.paretoform.frontier.store.Position(s.id, s.state, s.revision, s.results,"
                    + " (select count(f) from FrontierRow f where f.key.search = s.id and"
                    + " f.exhausted)) from SearchRow s where ";
    private static final List<SearchState> MOVING =
            Arrays.stream(SearchState.values()).filter(state -> !state.isEnded()).toList();

    private final EntityManager entities;

    Positions(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of the searches that there are. */
    public List<Position> of(Collection<String> searches) {
        return entities.createQuery(SELECT + "s.id in ?1", Position.class)
                .setParameter(1, searches)
                .getResultList();
    }

    /** Those of the searches that have not ended, and of the newest ones. */
    public List<Position> ofMovingAnd(int newest) {
        List<String> ids =
                entities.createQuery(
                                "select s.id from SearchRow s order by s.id desc", String.class)
                        .setMaxResults(newest)
                        .getResultList();
        return entities.createQuery(
                        SELECT + "s.state in ?1 or s.id in ?2 order by s.id", Position.class)
                .setParameter(1, MOVING)
                .setParameter(2, ids)
                .getResultList();
    }
}

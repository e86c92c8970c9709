package io.paretoform.frontier.store;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.RemeasurementRequested;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.Topics;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What was decided and has not been published yet: written in the transaction that decides, so that
 * both happen or neither.
 */
@ApplicationScoped
public class Outbox implements PanacheRepositoryBase<OutboxRow, Long> {
    /** Any number will do, as long as it is the same in every instance. */
    private static final long PUBLISHER_LOCK = 0x70617265746fL;

    private final Topics topics;

    /**
     * What waits.
     *
     * @param first id of the first row; 0 for none
     */
    public record Backlog(long rows, long first) {
        public static final Backlog NONE = new Backlog(0, 0);
    }

    Outbox(Topics topics) {
        this.topics = topics;
    }

    void put(SearchDefinition definition) {
        persist(
                new OutboxRow(
                        topics.searches(), definition.search(), Codec.SEARCHES.encode(definition)));
    }

    public void put(FrontierChange change) {
        persist(
                new OutboxRow(
                        topics.frontierChanges(),
                        change.search(),
                        Codec.FRONTIER_CHANGES.encode(change)));
    }

    public void put(RemeasurementRequested doubt) {
        persist(
                new OutboxRow(
                        topics.measurements(), doubt.search(), Codec.MEASUREMENTS.encode(doubt)));
    }

    /** Whether this transaction, and no other of any instance, may publish until it ends. */
    public boolean mayPublish() {
        return (Boolean)
                getEntityManager()
                        .createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
                        .setParameter(1, PUBLISHER_LOCK)
                        .getSingleResult();
    }

    /** The first rows, in the order in which those of one key were decided. */
    public List<OutboxRow> first(int limit) {
        return find("order by id").page(0, limit).list();
    }

    /** How much waits, and behind which row. */
    public Backlog backlog() {
        Object[] row =
                getEntityManager()
                        .createQuery(
                                "select count(o), coalesce(min(o.id), 0L) from OutboxRow o",
                                Object[].class)
                        .getSingleResult();
        return new Backlog((Long) row[0], (Long) row[1]);
    }

    public void remove(List<OutboxRow> published) {
        delete("id in ?1", published.stream().map(OutboxRow::id).toList());
    }
}

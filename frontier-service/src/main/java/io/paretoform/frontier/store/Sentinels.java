package io.paretoform.frontier.store;

import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.core.measure.DriftState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the sentinels of every device were. */
@ApplicationScoped
public class Sentinels implements PanacheRepositoryBase<SentinelRow, SentinelKey> {

    /**
     * Takes a reading in, inside a transaction.
     *
     * @return whether it is news
     * @throws UnprocessableException when it can never be stored; nothing was changed
     */
    public boolean take(SentinelMeasured reading) {
        Stored.requireStorable(reading.madeAt());
        // The database keeps microseconds.
        SentinelKey key =
                new SentinelKey(
                        reading.worker(),
                        reading.madeAt().truncatedTo(ChronoUnit.MICROS),
                        reading.sentinel());
        if (findByIdOptional(key).isPresent()) {
            return false;
        }
        persist(new SentinelRow(key, reading));
        return true;
    }

    /** Those of a device class, or of one worker of it, before an instant, newest first. */
    public List<SentinelRow> newest(
            String deviceClass, @Nullable String worker, Optional<Instant> before, int limit) {
        if (!Stored.isText(deviceClass) || (worker != null && !Stored.isText(worker))) {
            return List.of();
        }
        return find(
                        "deviceClass = ?1 and (?2 is null or key.worker = ?2) and key.madeAt < ?3"
                                + " order by key.madeAt desc, key.worker, key.sentinel",
                        deviceClass,
                        worker,
                        Stored.nearest(before.orElse(Instant.MAX)))
                .page(0, limit)
                .list();
    }

    /** The newest of a worker on its device class. */
    public Optional<SentinelRow> newest(String worker, String deviceClass) {
        if (!Stored.isText(worker) || !Stored.isText(deviceClass)) {
            return Optional.empty();
        }
        return find(
                        "key.worker = ?1 and deviceClass = ?2 order by key.madeAt desc",
                        worker,
                        deviceClass)
                .firstResultOptional();
    }

    /** How many alarms a worker's sentinels have raised on its device class since then. */
    public long countAlarms(String worker, String deviceClass, Instant since) {
        if (!Stored.isText(worker) || !Stored.isText(deviceClass)) {
            return 0;
        }
        return count(
                "key.worker = ?1 and deviceClass = ?2 and state = ?3 and key.madeAt > ?4",
                worker,
                deviceClass,
                DriftState.DRIFTED,
                since);
    }
}

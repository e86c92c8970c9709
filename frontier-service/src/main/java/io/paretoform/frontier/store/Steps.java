package io.paretoform.frontier.store;

import io.paretoform.frontier.select.ClassFrontier;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the frontiers grew. */
@ApplicationScoped
public class Steps implements PanacheRepositoryBase<StepRow, StepKey> {

    /** Notes what the frontier is after the result of that number. */
    void add(ClassKey key, long number, Instant madeAt, ClassFrontier frontier) {
        persist(
                new StepRow(
                        new StepKey(key.search(), key.deviceClass(), number),
                        madeAt,
                        frontier.size(),
                        frontier.hypervolume()));
    }

    /** The last step of a frontier. */
    Optional<StepRow> last(ClassKey key) {
        return find(
                        "key.search = ?1 and key.deviceClass = ?2 order by key.number desc",
                        key.search(),
                        key.deviceClass())
                .firstResultOptional();
    }

    /** The steps on one device class, in the order of their numbers. */
    public List<StepRow> of(String search, String deviceClass) {
        return list(
                "key.search = ?1 and key.deviceClass = ?2 order by key.number",
                search,
                deviceClass);
    }
}

package io.paretoform.frontier.store;

import io.paretoform.contracts.FrontierMember;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.ArchiveChange;
import io.paretoform.frontier.select.ClassFrontier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps what the frontiers were after every result, so that it need not be replayed: who was a
 * member, and how large they were. To be called inside the transaction of the result.
 */
@ApplicationScoped
class History {
    private final Measurements measurements;
    private final Stays stays;
    private final Steps steps;

    History(Measurements measurements, Stays stays, Steps steps) {
        this.measurements = measurements;
        this.stays = stays;
        this.steps = steps;
    }

    /**
     * Notes who came and went with a result.
     *
     * @return those who came, in their order
     */
    List<FrontierMember> move(
            ClassKey key, ArchiveChange<ArchitectureId> change, MeasurementRow result) {
        long number = result.number();
        // One that was measured again may have been there already, by another result.
        stays.end(key, Stream.concat(change.left().stream(), change.joined().stream()), number);
        List<MeasurementRow> joined =
                change.joined().stream()
                        .map(candidate ->
                                candidate.equals(result.candidate())
                                        ? result
                                        : measurements.newestAttempt(key, candidate))
                        .toList();
        joined.forEach(row -> stays.begin(key, row, number));
        return joined.stream().map(MeasurementRow::asMember).toList();
    }

    /** Notes what the frontier is after a result that changed it, or the first of its class. */
    void step(ClassKey key, MeasurementRow result, ClassFrontier frontier) {
        steps.add(key, result.number(), result.madeAt(), frontier);
    }
}

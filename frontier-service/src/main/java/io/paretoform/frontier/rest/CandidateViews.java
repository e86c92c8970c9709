package io.paretoform.frontier.rest;

import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.rest.CandidateView;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.frontier.store.MeasurementRow;
import io.paretoform.frontier.store.Measurements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;

/** Reads what a candidate is. */
@ApplicationScoped
public class CandidateViews {
    private final Measurements measurements;

    CandidateViews(Measurements measurements) {
        this.measurements = measurements;
    }

    /**
     * A candidate that some search has a result of.
     *
     * @throws NotFoundException when none has
     */
    @Transactional
    CandidateView candidate(ArchitectureId id) {
        MeasurementRow newest =
                measurements
                        .newestOf(id)
                        .orElseThrow(() ->
                                new NotFoundException("candidate " + id + ": never measured"));
        ProfileJob job = newest.result().job();
        Map<String, Long> counts = measurements.countBySearch(id);
        return CandidateView.of(
                job.architecture(),
                job.workload(),
                List.copyOf(counts.keySet()),
                counts.values().stream().mapToLong(Long::longValue).sum());
    }
}

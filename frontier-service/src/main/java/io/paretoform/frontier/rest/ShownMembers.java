package io.paretoform.frontier.rest;

import io.paretoform.contracts.Measured;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.frontier.store.Measurements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Members of frontiers as people are shown them. What is shown of a job never changes, and reading
 * its message takes a tenth of a millisecond: those of late are remembered, some kilobytes each.
 */
@ApplicationScoped
class ShownMembers {
    private static final int REMEMBERED = 2_000;

    private final Measurements measurements;
    private final Remembered<String, MeasuredArchitecture> known = new Remembered<>(REMEMBERED);

    ShownMembers(Measurements measurements) {
        this.measurements = measurements;
    }

    /** What these jobs measured, in their order; to be called inside a transaction. */
    List<MeasuredArchitecture> of(List<String> jobs) {
        Map<String, MeasuredArchitecture> found = new HashMap<>();
        for (String job : jobs) {
            MeasuredArchitecture remembered = known.find(job);
            if (remembered != null) {
                found.put(job, remembered);
            }
        }
        measurements
                .ofJobs(jobs.stream().filter(job -> !found.containsKey(job)).toList())
                .forEach(row -> {
                    MeasuredArchitecture read = MeasuredArchitecture.of((Measured) row.result());
                    known.put(row.job(), read);
                    found.put(row.job(), read);
                });
        return jobs.stream().map(job -> Objects.requireNonNull(found.get(job), job)).toList();
    }
}

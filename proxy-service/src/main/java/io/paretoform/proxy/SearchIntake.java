package io.paretoform.proxy;

import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.Candidate;
import io.paretoform.messaging.Postponed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What came in for one search: a queue for each device class. An empty one is as none. */
final class SearchIntake {
    private final Postponed<SearchDefinition> postponed = new Postponed<>();
    private final Map<String, DeviceQueue> queues = new TreeMap<>();
    private boolean exhausted;
    private @Nullable String reason;

    /** What came before the search was bound to device classes. */
    Postponed<SearchDefinition> postponed() {
        return postponed;
    }

    /**
     * Scores a batch and offers it to the queues.
     *
     * @param search bound to device classes
     * @throws ArithmeticException when a candidate's counts leave the range of a long; then none of
     *     the batch is offered
     */
    void take(CandidateBatch batch, SearchDefinition search, ScoreCounter counter) {
        List<ProxyScores> scores =
                batch.candidates().stream()
                        .map(candidate ->
                                ProxyScores.of(candidate.architecture(), search.workload()))
                        .toList();
        exhausted |= batch.exhausted();
        reason = batch.reason() == null ? reason : batch.reason();
        Collection<DeviceQueue> bound = queues(search);
        for (int position = 0; position < scores.size(); position++) {
            Candidate candidate = batch.candidates().get(position);
            for (DeviceQueue queue : bound) {
                counter.offered(
                        queue.offer(candidate, scores.get(position), batch.number(), position));
            }
        }
    }

    /** Whether the generator has nothing left to propose. */
    boolean isExhausted() {
        return exhausted;
    }

    /** Why it has nothing left, if something is wrong with the search. */
    @Nullable String reason() {
        return reason;
    }

    DeviceQueue queue(String deviceClass) {
        return queues.computeIfAbsent(deviceClass, DeviceQueue::new);
    }

    /** The queues of the classes that measure this search. */
    Collection<DeviceQueue> queues(SearchDefinition search) {
        return search.devices().stream().map(this::queue).toList();
    }
}

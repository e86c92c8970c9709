package io.paretoform.proxy;

import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.Candidate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came in for one search: batches that wait to be scored, and a queue for each device class.
 */
final class SearchIntake {
    /** A search whose definition never arrives must not fill the memory. */
    private static final int MOST_UNSCORED = 100;

    private final Deque<CandidateBatch> unscored = new ArrayDeque<>();
    private final Map<String, DeviceQueue> queues = new TreeMap<>();
    private boolean exhausted;

    /** Keeps a batch until the search's definition says how to score it. */
    void take(CandidateBatch batch) {
        exhausted |= batch.exhausted();
        unscored.add(batch);
        if (unscored.size() > MOST_UNSCORED) {
            unscored.removeFirst();
        }
    }

    /** Whether the generator has nothing left to propose. */
    boolean isExhausted() {
        return exhausted;
    }

    DeviceQueue queue(String deviceClass) {
        return queues.computeIfAbsent(deviceClass, DeviceQueue::new);
    }

    /** Scores what waits, once the search is bound to device classes. */
    void score(SearchDefinition search, ScoreCounter counter) {
        if (search.devices().isEmpty()) {
            return;
        }
        Collection<DeviceQueue> bound = queues(search);
        for (CandidateBatch batch = unscored.poll(); batch != null; batch = unscored.poll()) {
            score(batch, search, bound, counter);
        }
    }

    /** The queues of the classes that measure this search. */
    Collection<DeviceQueue> queues(SearchDefinition search) {
        return search.devices().stream().map(this::queue).toList();
    }

    private static void score(
            CandidateBatch batch,
            SearchDefinition search,
            Collection<DeviceQueue> queues,
            ScoreCounter counter) {
        int position = 0;
        for (Candidate candidate : batch.candidates()) {
            ProxyScores scores = ProxyScores.of(candidate.architecture(), search.workload());
            for (DeviceQueue queue : queues) {
                counter.offered(queue.offer(candidate, scores, batch.number(), position));
            }
            position++;
        }
    }
}

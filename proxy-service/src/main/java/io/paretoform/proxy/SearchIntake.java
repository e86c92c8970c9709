package io.paretoform.proxy;

import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.Waiting;
import io.paretoform.messaging.Postponed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came in for one search: a queue for each device class. An empty one is as none. */
final class SearchIntake {
    private final ScoreCounter counter;
    private final Postponed<SearchDefinition> postponed = new Postponed<>();
    private final Map<String, DeviceQueue> queues = new TreeMap<>();
    private final KnownResults results = new KnownResults();
    private GeneratorsWord word = GeneratorsWord.MORE;

    SearchIntake(ScoreCounter counter) {
        this.counter = counter;
    }

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
    void take(CandidateBatch batch, SearchDefinition search) {
        List<ProxyScores> scores =
                batch.candidates().stream()
                        .map(candidate ->
                                ProxyScores.of(candidate.architecture(), search.workload()))
                        .toList();
        word = word.with(batch);
        Collection<DeviceQueue> bound = queues(search);
        for (int position = 0; position < scores.size(); position++) {
            Waiting waiting =
                    new Waiting(
                            batch.candidates().get(position),
                            scores.get(position),
                            batch.number(),
                            position);
            bound.forEach(queue -> queue.offer(waiting, batch.admission()));
        }
    }

    /** What the generator says of going on. */
    GeneratorsWord word() {
        return word;
    }

    /**
     * Chooses by this result too from now on, on every device class; changes are numbered, so an
     * older one is a repetition.
     *
     * @throws IllegalArgumentException when nothing can be learned from the result
     * @throws ArithmeticException when the counts of what was measured leave the range of a long
     */
    void frontierChanged(FrontierChange change, SearchDefinition search) {
        results.take(change, search);
    }

    DeviceQueue queue(String deviceClass) {
        return queues.computeIfAbsent(deviceClass, name -> new DeviceQueue(name, counter, results));
    }

    /** The queues of the classes that measure this search. */
    Collection<DeviceQueue> queues(SearchDefinition search) {
        return search.devices().stream().map(this::queue).toList();
    }
}

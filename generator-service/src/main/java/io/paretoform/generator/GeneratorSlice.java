package io.paretoform.generator;

import io.micrometer.core.instrument.Counter;
import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.DeadLetter;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.Topics;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.core.search.SearchState;
import io.paretoform.messaging.DeadLetters;
import io.paretoform.messaging.LogFold;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The searches of one partition: decodes records into {@link SearchProposals} and encodes their
 * next batches.
 */
final class GeneratorSlice implements LogFold.Slice {
    private final Topics topics;
    private final Supplier<Collection<SearchDefinition>> searches;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final Counter candidates;
    private final Map<String, SearchProposals> proposals = new TreeMap<>();

    GeneratorSlice(
            Topics topics,
            Supplier<Collection<SearchDefinition>> searches,
            DeadLetters deadLetters,
            Clock clock,
            Counter candidates) {
        this.topics = topics;
        this.searches = searches;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.candidates = candidates;
    }

    @Override
    public List<ProducerRecord<String, byte[]>> apply(ConsumerRecord<String, byte[]> consumed) {
        try {
            if (consumed.topic().equals(topics.candidates())) {
                CandidateBatch batch = Codec.CANDIDATES.decode(consumed.value());
                proposals(batch.search()).made(batch);
            } else {
                var change = Codec.FRONTIER_CHANGES.decode(consumed.value());
                proposals(change.search()).frontierChanged(change);
            }
            return List.of();
        } catch (UnreadableMessageException e) {
            return List.of(deadLetters.of(consumed, e));
        } catch (IllegalArgumentException | ArithmeticException e) {
            // Each field is legal, but what they say together is not: a count that overflows, say.
            return List.of(
                    deadLetters.of(
                            consumed,
                            DeadLetter.Reason.UNPROCESSABLE,
                            String.valueOf(e.getMessage())));
        }
    }

    @Override
    public List<ProducerRecord<String, byte[]>> act() {
        List<ProducerRecord<String, byte[]>> writes = new ArrayList<>();
        for (SearchDefinition search : searches.get()) {
            if (search.state().isEnded()) {
                proposals.remove(search.search());
            } else if (search.state() == SearchState.RUNNING) {
                proposals(search.search())
                        .next(search, clock.instant())
                        .ifPresent(batch -> writes.add(written(batch)));
            }
        }
        return writes;
    }

    private SearchProposals proposals(String search) {
        return proposals.computeIfAbsent(search, _ -> new SearchProposals());
    }

    private ProducerRecord<String, byte[]> written(CandidateBatch batch) {
        candidates.increment(batch.candidates().size());
        return new ProducerRecord<>(
                topics.candidates(), batch.search(), Codec.CANDIDATES.encode(batch));
    }
}

package io.paretoform.generator;

import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.Topics;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.core.search.SearchState;
import io.paretoform.messaging.DeadLetters;
import io.paretoform.messaging.LogFold;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The searches of one partition: decodes records into {@link SearchProposals} and encodes their
 * next batches.
 */
final class GeneratorSlice implements LogFold.Slice {
    private static final Logger LOG = System.getLogger(GeneratorSlice.class.getName());

    private final Topics topics;
    private final Definitions definitions;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final ProposalCounter counter;
    private final Map<String, SearchProposals> proposals = new TreeMap<>();
    private final List<ProducerRecord<String, byte[]>> letters = new ArrayList<>();

    GeneratorSlice(
            Topics topics,
            Definitions definitions,
            DeadLetters deadLetters,
            Clock clock,
            ProposalCounter counter) {
        this.topics = topics;
        this.definitions = definitions;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.counter = counter;
    }

    @Override
    public void apply(ConsumerRecord<String, byte[]> consumed) throws UnreadableMessageException {
        if (consumed.topic().equals(topics.candidates())) {
            CandidateBatch batch = Codec.CANDIDATES.decode(consumed.value());
            if (!hasEnded(batch.search())) {
                proposals(batch.search()).made(batch);
            }
        } else {
            apply(consumed, Codec.FRONTIER_CHANGES.decode(consumed.value()));
        }
    }

    @Override
    public boolean isUndecided() {
        return proposals.values().stream().anyMatch(known -> !known.postponed().isEmpty());
    }

    @Override
    public List<ProducerRecord<String, byte[]>> act() {
        List<ProducerRecord<String, byte[]>> writes = new ArrayList<>();
        for (SearchDefinition search : definitions.here().get()) {
            if (search.state().isEnded()) {
                proposals.remove(search.search());
            } else {
                release(search);
                next(search).ifPresent(batch -> writes.add(written(batch)));
            }
        }
        writes.addAll(letters);
        letters.clear();
        return writes;
    }

    /** Whether its members can be parents is known only when the search is. */
    private void apply(ConsumerRecord<String, byte[]> origin, FrontierChange change) {
        if (hasEnded(change.search())) {
            return;
        }
        SearchProposals of = proposals(change.search());
        Optional<SearchDefinition> known = definitions.named().apply(change.search());
        if (known.isEmpty()) {
            of.postponed().add(origin, search -> of.frontierChanged(change, search));
            return;
        }
        release(known.get());
        of.frontierChanged(change, known.get());
    }

    /** What was is of no use then; a topic that is read anew holds all searches that ever were. */
    private boolean hasEnded(String search) {
        return definitions
                .named()
                .apply(search)
                .filter(known -> known.state().isEnded())
                .isPresent();
    }

    private void release(SearchDefinition search) {
        letters.addAll(proposals(search.search()).postponed().release(search, deadLetters));
    }

    /**
     * What is wrong with one search, such as a space without candidates, ends that one and stops no
     * other.
     */
    private Optional<CandidateBatch> next(SearchDefinition search) {
        if (search.state() != SearchState.RUNNING) {
            return Optional.empty();
        }
        SearchProposals of = proposals(search.search());
        try {
            return of.next(search, clock.instant());
        } catch (IllegalArgumentException | ArithmeticException e) {
            Optional<CandidateBatch> last =
                    of.giveUp(
                            search,
                            "no candidate can be proposed: " + e.getMessage(),
                            clock.instant());
            if (last.isPresent()) {
                LOG.log(Level.ERROR, "proposing no more for search " + search.search(), e);
                counter.givenUp();
            }
            return last;
        }
    }

    private SearchProposals proposals(String search) {
        return proposals.computeIfAbsent(search, _ -> new SearchProposals());
    }

    private ProducerRecord<String, byte[]> written(CandidateBatch batch) {
        counter.proposed(batch.candidates().size());
        return new ProducerRecord<>(
                topics.candidates(), batch.search(), Codec.CANDIDATES.encode(batch));
    }
}

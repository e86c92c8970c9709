package io.paretoform.proxy;

import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.DeadLetter;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.RemeasurementRequested;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.SearchExhausted;
import io.paretoform.contracts.Topics;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.messaging.DeadLetters;
import io.paretoform.messaging.LogFold;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The searches of one partition: decodes records into {@link SearchIntake}s and encodes what they
 * admit.
 */
final class ProxySlice implements LogFold.Slice {
    private final Topics topics;
    private final Function<String, Optional<SearchDefinition>> definitions;
    private final Workers workers;
    private final DeadLetters deadLetters;
    private final Clock clock;
    private final ScoreCounter counter;
    private final Map<String, SearchIntake> intakes = new TreeMap<>();

    ProxySlice(
            Topics topics,
            Function<String, Optional<SearchDefinition>> definitions,
            Workers workers,
            DeadLetters deadLetters,
            Clock clock,
            ScoreCounter counter) {
        this.topics = topics;
        this.definitions = definitions;
        this.workers = workers;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.counter = counter;
    }

    @Override
    public List<ProducerRecord<String, byte[]>> apply(ConsumerRecord<String, byte[]> consumed) {
        try {
            if (consumed.topic().equals(topics.candidates())) {
                apply(Codec.CANDIDATES.decode(consumed.value()));
            } else if (consumed.topic().equals(topics.measurements())) {
                apply(Codec.MEASUREMENTS.decode(consumed.value()));
            } else if (consumed.topic().equals(topics.frontierChanges())) {
                apply(Codec.FRONTIER_CHANGES.decode(consumed.value()));
            } else {
                apply(Codec.PROFILE_JOBS.decode(consumed.value()));
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
        for (Map.Entry<String, SearchIntake> entry : List.copyOf(intakes.entrySet())) {
            SearchDefinition search = definitions.apply(entry.getKey()).orElse(null);
            if (search == null) {
                continue;
            }
            if (search.state().isEnded()) {
                intakes.remove(entry.getKey());
                continue;
            }
            entry.getValue().score(search, counter);
            for (DeviceQueue queue : entry.getValue().queues(search)) {
                queue.admit(search, workers.live(queue.deviceClass()), clock.instant())
                        .forEach(job -> writes.add(written(job)));
                queue.exhaustion(search, entry.getValue().isExhausted(), clock.instant())
                        .ifPresent(last -> writes.add(written(last)));
            }
        }
        return writes;
    }

    private void apply(CandidateBatch batch) {
        intake(batch.search())
                .ifPresent(intake -> {
                    intake.take(batch);
                    definitions
                            .apply(batch.search())
                            .ifPresent(search -> intake.score(search, counter));
                });
    }

    private void apply(ProfileJob job) {
        intake(job.search()).ifPresent(intake -> intake.queue(job.deviceClass()).admitted(job));
    }

    private void apply(MeasurementRecord said) {
        intake(said.search())
                .ifPresent(intake -> {
                    switch (said) {
                        case MeasurementRecord.Result result ->
                                intake.queue(result.job().deviceClass()).answered(result.job());
                        case RemeasurementRequested request ->
                                intake.queue(request.deviceClass()).measureAgain(request);
                        case SearchExhausted last ->
                                intake.queue(last.deviceClass()).exhaustionSaid();
                    }
                });
    }

    private void apply(FrontierChange change) {
        intake(change.search())
                .ifPresent(intake -> intake.queue(change.deviceClass()).frontierChanged(change));
    }

    /** None for a search that has ended: nothing more will be decided for it. */
    private Optional<SearchIntake> intake(String search) {
        if (definitions.apply(search).filter(known -> known.state().isEnded()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(intakes.computeIfAbsent(search, _ -> new SearchIntake()));
    }

    private ProducerRecord<String, byte[]> written(ProfileJob job) {
        counter.admitted();
        return new ProducerRecord<>(
                topics.profileJobs(job.deviceClass()),
                job.search(),
                Codec.PROFILE_JOBS.encode(job));
    }

    private ProducerRecord<String, byte[]> written(SearchExhausted last) {
        return new ProducerRecord<>(
                topics.measurements(), last.search(), Codec.MEASUREMENTS.encode(last));
    }
}

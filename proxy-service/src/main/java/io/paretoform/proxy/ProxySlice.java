package io.paretoform.proxy;

import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementFailed;
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
import java.util.function.BiConsumer;
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
    private final ProxyMetrics metrics;
    private final Map<String, SearchIntake> intakes = new TreeMap<>();
    private final List<ProducerRecord<String, byte[]>> letters = new ArrayList<>();

    ProxySlice(
            Topics topics,
            Function<String, Optional<SearchDefinition>> definitions,
            Workers workers,
            DeadLetters deadLetters,
            Clock clock,
            ProxyMetrics metrics) {
        this.topics = topics;
        this.definitions = definitions;
        this.workers = workers;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public void apply(ConsumerRecord<String, byte[]> consumed) throws UnreadableMessageException {
        if (consumed.topic().equals(topics.candidates())) {
            apply(consumed, Codec.CANDIDATES.decode(consumed.value()));
        } else if (consumed.topic().equals(topics.measurements())) {
            apply(Codec.MEASUREMENTS.decode(consumed.value()));
        } else if (consumed.topic().equals(topics.frontierChanges())) {
            apply(consumed, Codec.FRONTIER_CHANGES.decode(consumed.value()));
        } else {
            apply(Codec.PROFILE_JOBS.decode(consumed.value()));
        }
    }

    @Override
    public boolean isUndecided() {
        return intakes.values().stream().anyMatch(intake -> !intake.postponed().isEmpty());
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
                metrics.backlog().forget(entry.getKey());
                continue;
            }
            if (isBound(search)) {
                release(entry.getValue(), search);
            }
            for (DeviceQueue queue : entry.getValue().queues(search)) {
                GeneratorsWord word = entry.getValue().word();
                queue.admit(search, word, workers.live(queue.deviceClass()), clock.instant())
                        .forEach(job -> writes.add(written(job)));
                queue.exhaustion(search, word, clock.instant())
                        .ifPresent(last -> writes.add(written(last)));
                show(search.search(), queue);
            }
        }
        writes.addAll(letters);
        letters.clear();
        return writes;
    }

    @Override
    public void dropped() {
        intakes.keySet().forEach(metrics.backlog()::forget);
    }

    private void show(String search, DeviceQueue queue) {
        metrics.backlog().show(search, queue.deviceClass(), queue.waiting(), queue.outstanding());
    }

    private void apply(ConsumerRecord<String, byte[]> origin, CandidateBatch batch) {
        onceBound(origin, batch.search(), (intake, search) -> intake.take(batch, search));
    }

    private void apply(ConsumerRecord<String, byte[]> origin, FrontierChange change) {
        onceBound(
                origin,
                change.search(),
                (intake, search) -> intake.frontierChanged(change, search));
    }

    /**
     * Scores can be made, and what has none be refused, once the workload and devices are known.
     */
    private void onceBound(
            ConsumerRecord<String, byte[]> origin,
            String name,
            BiConsumer<SearchIntake, SearchDefinition> step) {
        intake(name)
                .ifPresent(intake -> {
                    Optional<SearchDefinition> bound =
                            definitions.apply(name).filter(ProxySlice::isBound);
                    if (bound.isEmpty()) {
                        intake.postponed().add(origin, search -> step.accept(intake, search));
                        return;
                    }
                    release(intake, bound.get());
                    step.accept(intake, bound.get());
                });
    }

    private void release(SearchIntake intake, SearchDefinition search) {
        letters.addAll(intake.postponed().release(search, deadLetters));
    }

    private static boolean isBound(SearchDefinition search) {
        return !search.devices().isEmpty();
    }

    private void apply(ProfileJob job) {
        intake(job.search()).ifPresent(intake -> intake.queue(job.deviceClass()).admitted(job));
    }

    private void apply(MeasurementRecord said) {
        intake(said.search())
                .ifPresent(intake -> {
                    switch (said) {
                        case Measured measured -> {
                            DeviceQueue queue = intake.queue(measured.job().deviceClass());
                            queue.answered(measured.job());
                            if (!measured.interference().isEmpty()) {
                                queue.disturbed(measured.job());
                            }
                        }
                        case MeasurementFailed failed ->
                                intake.queue(failed.job().deviceClass()).answered(failed.job());
                        case RemeasurementRequested request ->
                                intake.queue(request.deviceClass()).measureAgain(request);
                        case SearchExhausted last ->
                                intake.queue(last.deviceClass()).exhaustionSaid();
                    }
                });
    }

    /** None for a search that has ended: nothing more will be decided for it. */
    private Optional<SearchIntake> intake(String search) {
        if (definitions.apply(search).filter(known -> known.state().isEnded()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                intakes.computeIfAbsent(search, _ -> new SearchIntake(metrics.scores())));
    }

    private ProducerRecord<String, byte[]> written(ProfileJob job) {
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

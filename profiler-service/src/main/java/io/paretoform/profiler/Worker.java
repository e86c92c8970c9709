package io.paretoform.profiler;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.DeadLetter;
import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.RemeasurementRequested;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.messaging.DeadLetters;
import io.paretoform.messaging.FaultPoints;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes one job at a time, measures it, publishes the answer, and only then acknowledges: a crash
 * in between leaves a job that is met again and found answered. Between jobs it measures sentinels.
 */
final class Worker {
    private static final Logger LOG = System.getLogger(Worker.class.getName());
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Outcome CANCELLED =
            new Outcome.Failed(FailureReason.CANCELLED, "the search has ended");

    /**
     * What a worker works with.
     *
     * @param name the worker's
     * @param deliveryLimit deliveries after which the broker gives a job up
     * @param hasEnded whether a search has ended
     */
    record Surroundings(
            String name,
            int deliveryLimit,
            Predicate<String> hasEnded,
            DeadLetters deadLetters,
            Measurements metrics,
            Sentinels sentinels,
            FaultPoints faults,
            Clock clock) {}

    private final Device device;
    private final String deviceClass;
    private final JobQueue queue;
    private final ResultLog results;
    private final Surroundings surroundings;
    private volatile boolean open = true;

    Worker(Device device, JobQueue queue, ResultLog results, Surroundings surroundings) {
        this.device = device;
        this.deviceClass = device.facts().deviceClass();
        this.queue = queue;
        this.results = results;
        this.surroundings = surroundings;
    }

    /** Works until it is told to stop. */
    void run() throws InterruptedException {
        while (open) {
            if (surroundings.sentinels.isDue()) {
                measureSentinel();
            }
            Optional<ConsumerRecord<String, byte[]>> taken = queue.take();
            if (taken.isPresent()) {
                surroundings.faults.passed("job-taken");
                deal(taken.get());
            }
        }
        queue.release();
    }

    /** Stops within a second, leaving the job at hand to whoever comes next. */
    void stop() {
        open = false;
    }

    private void deal(ConsumerRecord<String, byte[]> taken) throws InterruptedException {
        try {
            ProfileJob job = Codec.PROFILE_JOBS.decode(taken.value());
            if (!job.deviceClass().equals(deviceClass)) {
                throw new UnreadableMessageException(
                        DeadLetter.Reason.UNPROCESSABLE,
                        "device_class '" + job.deviceClass() + "': expected " + deviceClass);
            }
            if (results.hasAnswer(job) || answer(taken, job)) {
                accept(taken);
            }
        } catch (UnreadableMessageException e) {
            results.publish(surroundings.deadLetters.of(taken, e));
            surroundings.metrics.buried();
            accept(taken);
        }
    }

    /** Answers the job, or is told to stop before there is an answer. */
    private boolean answer(ConsumerRecord<String, byte[]> taken, ProfileJob job)
            throws InterruptedException {
        Optional<Outcome> outcome = refusal(taken, job);
        if (outcome.isEmpty()) {
            outcome = measure(job);
        }
        if (outcome.isEmpty()) {
            return false;
        }
        surroundings.faults.passed("measured");
        results.publish(
                outcome.get()
                        .answer(
                                job,
                                surroundings.name,
                                surroundings.sentinels.level(),
                                surroundings.clock.instant()));
        surroundings.faults.passed("result-published");
        surroundings.metrics.count(outcome.get());
        if (outcome.get() instanceof Outcome.Done) {
            surroundings.sentinels.measured(job);
        }
        return true;
    }

    /** No job is held meanwhile, so nothing waits for a lock. */
    private void measureSentinel() throws InterruptedException {
        Sentinel sentinel = surroundings.sentinels.next();
        try (Measuring measuring = Measuring.start(device, sentinel.task())) {
            while (open) {
                Optional<Outcome> outcome = measuring.await(LOOK_EVERY);
                if (outcome.isPresent()) {
                    report(sentinel, outcome.get());
                    return;
                }
            }
        }
    }

    private void report(Sentinel sentinel, Outcome outcome) throws InterruptedException {
        switch (outcome) {
            case Outcome.Done done -> {
                Sentinels.Reading reading =
                        surroundings.sentinels.read(sentinel, done, surroundings.name, deviceClass);
                for (ProfileJob doubted : reading.doubted()) {
                    results.publish(again(doubted, reading.message()));
                }
                results.publish(reading.message());
                surroundings.metrics.count(reading.message(), done.cost());
            }
            case Outcome.Failed failed ->
                    LOG.log(
                            Level.WARNING,
                            "no reading of {0}: {1} {2}",
                            sentinel.key(),
                            failed.reason(),
                            failed.detail());
        }
    }

    private static RemeasurementRequested again(ProfileJob doubted, SentinelMeasured reading) {
        return new RemeasurementRequested(
                reading.madeAt(),
                doubted.search(),
                doubted.deviceClass(),
                doubted.candidate(),
                doubted.attempt() + 1,
                String.format(
                        Locale.ROOT,
                        "worker %s drifted: %.1f %% off its usual speed",
                        reading.worker(),
                        100 * (reading.slowness() - 1)));
    }

    private Optional<Outcome> refusal(ConsumerRecord<String, byte[]> taken, ProfileJob job) {
        int delivery = taken.deliveryCount().orElse((short) 1);
        if (delivery >= surroundings.deliveryLimit) {
            return Optional.of(
                    new Outcome.Failed(
                            FailureReason.LOST,
                            "its workers died: delivery %d of %d"
                                    .formatted(delivery, surroundings.deliveryLimit)));
        }
        return surroundings.hasEnded.test(job.search()) ? Optional.of(CANCELLED) : Optional.empty();
    }

    private Optional<Outcome> measure(ProfileJob job) throws InterruptedException {
        try (Measuring measuring = Measuring.start(device, Task.of(job))) {
            long renewed = System.nanoTime();
            while (open) {
                Optional<Outcome> outcome = measuring.await(LOOK_EVERY);
                if (outcome.isPresent()) {
                    return outcome;
                }
                if (surroundings.hasEnded.test(job.search())) {
                    return Optional.of(CANCELLED);
                }
                if (System.nanoTime() - renewed >= queue.renewEvery().toNanos()) {
                    queue.renew();
                    renewed = System.nanoTime();
                }
            }
            return Optional.empty();
        }
    }

    private void accept(ConsumerRecord<String, byte[]> taken) {
        queue.accept(taken);
        surroundings.faults.passed("acknowledged");
    }
}

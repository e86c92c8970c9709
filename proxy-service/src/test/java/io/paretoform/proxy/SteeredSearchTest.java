package io.paretoform.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.CountedResult;
import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementConditions;
import io.paretoform.contracts.MeasurementCost;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.Topics;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.Interval;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.AdmissionOrder;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.Candidate;
import io.paretoform.core.search.Origin;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.search.StrategyState;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaces;
import io.paretoform.messaging.DeadLetters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** A search whose candidates are measured by gain, record by record. */
class SteeredSearchTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Topics TOPICS = new Topics("some.");
    private static final String DEVICE = "fake-1t-fp32-00000000";
    private static final String SECOND = "fake-2t-fp32-00000000";
    private static final SearchSpace GPT2 = SearchSpaces.builtIn("gpt2").orElseThrow();
    private static final MeasurementConditions QUIET =
            new MeasurementConditions(List.of(), 0, 1, 0.0, 0, 0L, 0.0);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    private final List<ConsumerRecord<String, byte[]>> log = new ArrayList<>();
    private final Deque<ProfileJob> out = new ArrayDeque<>();
    private final List<ProfileJob> jobs = new ArrayList<>();
    private List<Bound> bounds = List.of();
    private List<String> devices = List.of(DEVICE);
    private ProxySlice slice = slice();
    private long batches;
    private long results;

    @Test
    void restartedProxyChoosesWhatItWouldHaveChosen() throws Exception {
        for (int round = 0; round < 8; round++) {
            propose(60);
            measure(5);
        }
        measureOne();
        List<ProfileJob> expected = decoded(slice.act());
        assertThat(expected).isNotEmpty();

        for (List<String> order : orders()) {
            ProxySlice restarted = slice();
            for (ConsumerRecord<String, byte[]> record : ordered(order)) {
                restarted.apply(record);
            }

            assertThat(decoded(restarted.act()))
                    .as("topics read in order " + order)
                    .isEqualTo(expected);
        }
    }

    @Test
    void whatIsBelievedToMissABoundWaits() throws Exception {
        propose(60);
        measure(20);
        double middle =
                jobs.stream()
                        .mapToDouble(SteeredSearchTest::latency)
                        .sorted()
                        .skip(10)
                        .findFirst()
                        .orElseThrow();
        bounds = List.of(new Bound(Objective.LATENCY_MS, middle));
        slice = restarted();
        int before = jobs.size();
        propose(100);
        measure(20);

        List<ProfileJob> chosen = jobs.subList(before + 1, jobs.size());
        assertThat(chosen.stream().filter(job -> latency(job) <= 1.1 * middle).count())
                .isGreaterThanOrEqualTo(chosen.size() * 9L / 10);
        assertThat(count("false", "out_of_bounds")).isPositive();
    }

    @Test
    void aDeviceWithoutResultsIsGivenWhatTheOthersTeach() throws Exception {
        devices = List.of(DEVICE, SECOND);
        propose(60);
        measure(20);
        slice = restarted();
        double asProposed = count("true", "proposed");

        List<ProfileJob> first =
                decoded(slice.act()).stream()
                        .filter(job -> job.deviceClass().equals(SECOND))
                        .toList();

        assertThat(first).hasSize(2);
        assertThat(count("true", "proposed")).isEqualTo(asProposed);
        assertThat(first)
                .allMatch(job ->
                        jobs.stream()
                                .noneMatch(other ->
                                        latency(other) < 0.8 * latency(job)
                                                && other.scores().decoderParameters()
                                                        > 1.2 * job.scores().decoderParameters()));
    }

    @Test
    void doubtfulMembersAreMeasuredAgainWithinATenth() throws Exception {
        propose(40);
        measure(50);

        List<ProfileJob> again = jobs.stream().filter(job -> job.attempt() > 1).toList();
        assertThat(again).isNotEmpty().hasSizeLessThanOrEqualTo(jobs.size() / 10);
        assertThat(count("true", "remeasurement")).isEqualTo(again.size());
        assertThat(jobs).extracting(ProfileJob::job).doesNotHaveDuplicates();
    }

    private ProxySlice restarted() throws UnreadableMessageException {
        ProxySlice restarted = slice();
        for (ConsumerRecord<String, byte[]> record : log) {
            restarted.apply(record);
        }
        return restarted;
    }

    private double count(String admitted, String reason) {
        return meters.get("paretoform.scored")
                .tags("admitted", admitted, "reason", reason)
                .counter()
                .count();
    }

    private void propose(int count) throws UnreadableMessageException {
        List<Candidate> candidates =
                Stream.generate(() -> new Candidate(GPT2.sample(random), Origin.RANDOM))
                        .limit(count)
                        .toList();
        say(
                TOPICS.candidates(),
                Codec.CANDIDATES.encode(
                        new CandidateBatch(
                                NOW,
                                "s",
                                batches++,
                                results,
                                StrategyState.INITIAL,
                                false,
                                null,
                                AdmissionOrder.BY_GAIN,
                                candidates)));
    }

    private void measure(int count) throws UnreadableMessageException {
        for (int i = 0; i < count; i++) {
            for (ProfileJob job : decoded(slice.act())) {
                if (!job.deviceClass().equals(DEVICE)) {
                    continue;
                }
                say(TOPICS.profileJobs(DEVICE), Codec.PROFILE_JOBS.encode(job));
                out.add(job);
                jobs.add(job);
            }
            if (!out.isEmpty()) {
                measureOne();
            }
        }
    }

    private void measureOne() throws UnreadableMessageException {
        ProfileJob job = out.removeFirst();
        Measured measured = measured(job, latency(job) * Math.exp(0.02 * random.nextGaussian()));
        say(TOPICS.measurements(), Codec.MEASUREMENTS.encode(measured));
        say(
                TOPICS.frontierChanges(),
                Codec.FRONTIER_CHANGES.encode(
                        new FrontierChange(
                                NOW,
                                "s",
                                ++results,
                                DEVICE,
                                job.job(),
                                List.of(),
                                List.of(),
                                0,
                                0,
                                Map.of(),
                                CountedResult.of(measured))));
    }

    private static double latency(ProfileJob job) {
        return job.scores().flopsPrefill() / 1e8 + 2 * job.architecture().nLayer();
    }

    private static Measured measured(ProfileJob job, double latency) {
        ProxyScores scores = job.scores();
        return new Measured(
                NOW,
                job,
                "w",
                Map.of(
                        "decoder_parameters",
                        around((double) scores.decoderParameters(), 0),
                        "latency_ms",
                        around(latency, 0.02),
                        "peak_memory_bytes",
                        around(1.2 * scores.weightBytes() + 1e7, 0)),
                List.of(latency),
                true,
                1.0,
                List.of(),
                QUIET,
                new MeasurementCost(1, 1, 1, 1),
                Map.of());
    }

    private static Interval around(double value, double share) {
        return new Interval(value * (1 - share), value, value * (1 + share));
    }

    private void say(String topic, byte[] value) throws UnreadableMessageException {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(topic, 0, log.size(), "s", value);
        log.add(record);
        slice.apply(record);
    }

    /** Orders in which a restarted service may read its topics. */
    private static List<List<String>> orders() {
        List<String> topics =
                List.of(
                        TOPICS.candidates(),
                        TOPICS.frontierChanges(),
                        TOPICS.measurements(),
                        TOPICS.profileJobs(DEVICE));
        List<List<String>> orders = new ArrayList<>();
        for (int by = 0; by < topics.size(); by++) {
            List<String> order = new ArrayList<>(topics);
            Collections.rotate(order, by);
            orders.add(order);
            orders.add(order.reversed());
        }
        return orders;
    }

    private List<ConsumerRecord<String, byte[]>> ordered(List<String> topics) {
        return log.stream()
                .sorted(Comparator.comparingInt(record -> topics.indexOf(record.topic())))
                .toList();
    }

    private static List<ProfileJob> decoded(List<ProducerRecord<String, byte[]>> written)
            throws UnreadableMessageException {
        List<ProfileJob> jobs = new ArrayList<>();
        for (ProducerRecord<String, byte[]> record : written) {
            jobs.add(Codec.PROFILE_JOBS.decode(record.value()));
        }
        return jobs;
    }

    private ProxySlice slice() {
        return new ProxySlice(
                TOPICS,
                _ -> Optional.of(search()),
                new Workers(
                        () -> devices.stream().map(SteeredSearchTest::announced).toList(), CLOCK),
                new DeadLetters(TOPICS, "proxy-service", CLOCK),
                CLOCK,
                ProxyMetrics.of(meters));
    }

    private static DeviceAnnouncement announced(String device) {
        return new DeviceAnnouncement(
                NOW,
                "w-" + device,
                device,
                "cpu",
                "fake",
                "fake",
                1,
                "fp32",
                Map.of(),
                true,
                Duration.ofDays(1));
    }

    private SearchDefinition search() {
        return new SearchDefinition(
                NOW,
                "s",
                1,
                SearchState.RUNNING,
                GPT2,
                1,
                Workload.LTS,
                MeasurementProtocol.STANDARD,
                Budget.ofMeasurements(1_000),
                Objectives.STANDARD.names(),
                bounds,
                "predictor",
                List.of(),
                devices,
                null,
                Duration.ZERO);
    }
}

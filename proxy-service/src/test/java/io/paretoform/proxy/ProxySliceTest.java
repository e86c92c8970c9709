package io.paretoform.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.CountedResult;
import io.paretoform.contracts.DeadLetter;
import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.FrontierMember;
import io.paretoform.contracts.JobId;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.RemeasurementRequested;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.SearchExhausted;
import io.paretoform.contracts.Topics;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.AdmissionOrder;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.Candidate;
import io.paretoform.core.search.Origin;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.search.StrategyState;
import io.paretoform.core.space.SearchSpaces;
import io.paretoform.messaging.DeadLetters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class ProxySliceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Topics TOPICS = new Topics("some.");
    private static final String DEVICE = "fake-1t-fp32-00000000";

    /** Each gene is legal; the operations leave the range of a long. */
    private static final Architecture IMMENSE = architecture(1 << 24, 4096);

    private static final Architecture SMALL = architecture(64, 1);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<String, SearchDefinition> definitions = new TreeMap<>();
    private final ProxySlice slice =
            new ProxySlice(
                    TOPICS,
                    name -> Optional.ofNullable(definitions.get(name)),
                    new Workers(() -> List.of(worker()), CLOCK),
                    new DeadLetters(TOPICS, "proxy-service", CLOCK),
                    CLOCK,
                    ProxyMetrics.of(meters));
    private long offset;

    @Test
    void batchWithACandidateThatCannotBeCountedIsRefusedWhole() {
        define();

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> batch(SMALL, IMMENSE));

        assertThat(slice.act()).isEmpty();
    }

    @Test
    void frontierChangeWithAResultThatCannotBeCountedIsRefused() throws Exception {
        define();

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> joined(1, IMMENSE));

        joined(1, SMALL);
        batch(architecture(128, 1));
        assertThat(slice.act()).hasSize(1);
    }

    @Test
    void whatComesBeforeTheDefinitionIsScoredWhenThatIsKnown() throws Exception {
        batch(SMALL);
        joined(1, SMALL);
        assertThat(slice.isUndecided()).isTrue();
        assertThat(slice.act()).isEmpty();

        define();

        assertThat(slice.act())
                .extracting(ProducerRecord::topic)
                .containsExactly(TOPICS.profileJobs(DEVICE));
        assertThat(slice.isUndecided()).isFalse();
    }

    @Test
    void whatCameBeforeTheDefinitionAndCannotBeCountedBecomesALetter() throws Exception {
        batch(IMMENSE);
        joined(1, IMMENSE);
        batch(SMALL);
        define();

        List<ProducerRecord<String, byte[]>> written = slice.act();

        assertThat(written)
                .extracting(ProducerRecord::topic)
                .containsExactly(
                        TOPICS.profileJobs(DEVICE), TOPICS.deadLetters(), TOPICS.deadLetters());
        DeadLetter letter = Codec.DEAD_LETTERS.decode(written.get(1).value());
        assertThat(letter.reason()).isEqualTo(DeadLetter.Reason.UNPROCESSABLE);
        assertThat(letter.originTopic()).isEqualTo(TOPICS.candidates());
        assertThat(letter.originOffset()).isZero();
        assertThat(slice.act()).isEmpty();
    }

    @Test
    void changeThatCameBeforeTheDefinitionIsNotOvertakenByTheNext() throws Exception {
        joined(1, architecture(64, 2));
        define();
        joined(2, architecture(64, 3));
        batch(architecture(64, 1));

        assertThat(slice.isUndecided()).isFalse();
        assertThat(slice.act()).hasSize(1);
    }

    @Test
    void searchThatNobodyDefinesKeepsOnlySoMuch() throws Exception {
        for (int i = 0; i < 100; i++) {
            batch(SMALL);
        }

        assertThatIllegalArgumentException().isThrownBy(() -> batch(SMALL));
    }

    @Test
    void whyNothingMoreIsProposedIsPassedOn() throws Exception {
        define();
        say(
                TOPICS.candidates(),
                Codec.CANDIDATES.encode(
                        new CandidateBatch(
                                NOW,
                                "s",
                                0,
                                0,
                                StrategyState.INITIAL,
                                true,
                                "no candidates",
                                AdmissionOrder.AS_PROPOSED,
                                List.of())));

        assertThat(Codec.MEASUREMENTS.decode(slice.act().getFirst().value()))
                .isEqualTo(new SearchExhausted(NOW, "s", DEVICE, 0, "no candidates"));
    }

    @Test
    void doubtOfAForgedResultIsAnsweredWithoutCounting() throws Exception {
        define();
        ProfileJob forged =
                ProfileJob.of(
                        NOW,
                        "s",
                        DEVICE,
                        1,
                        false,
                        IMMENSE,
                        new ProxyScores(1, 1, 1, 1),
                        Workload.LTS,
                        MeasurementProtocol.STANDARD);
        say(new MeasurementFailed(NOW, forged, "w", FailureReason.OUT_OF_MEMORY, "killed"));

        say(new RemeasurementRequested(NOW, "s", DEVICE, forged.candidate(), 2, "drift"));

        assertThat(slice.act())
                .extracting(ProducerRecord::topic)
                .containsExactly(TOPICS.profileJobs(DEVICE));
    }

    @Test
    void whatWaitsIsShownUntilTheSearchEnds() throws Exception {
        define();
        batch(SMALL, architecture(64, 2), architecture(64, 3));
        slice.act();

        assertThat(shown("paretoform.jobs.outstanding")).containsExactly(2.0);
        assertThat(shown("paretoform.candidates.waiting")).containsExactly(1.0);

        define(SearchState.COMPLETED);
        slice.act();

        assertThat(shown("paretoform.jobs.outstanding")).isEmpty();
        assertThat(shown("paretoform.candidates.waiting")).isEmpty();
    }

    @Test
    void whatWaitsIsNotShownOfAPartitionThatIsLost() throws Exception {
        define();
        batch(SMALL);
        slice.act();

        slice.dropped();

        assertThat(shown("paretoform.jobs.outstanding")).isEmpty();
    }

    private List<Double> shown(String name) {
        return meters.find(name).tags("search", "s", "device", DEVICE).gauges().stream()
                .map(Gauge::value)
                .toList();
    }

    private void define() {
        define(SearchState.RUNNING);
    }

    private void define(SearchState state) {
        definitions.put(
                "s",
                new SearchDefinition(
                        NOW,
                        "s",
                        1,
                        state,
                        SearchSpaces.builtIn("gpt2").orElseThrow(),
                        1,
                        Workload.LTS,
                        MeasurementProtocol.STANDARD,
                        Budget.ofMeasurements(10),
                        Objectives.STANDARD.names(),
                        List.of(),
                        "predictor",
                        List.of(),
                        List.of(DEVICE),
                        null,
                        Duration.ZERO));
    }

    private void batch(Architecture... architectures) throws UnreadableMessageException {
        List<Candidate> candidates =
                Arrays.stream(architectures)
                        .map(architecture -> new Candidate(architecture, Origin.RANDOM))
                        .toList();
        say(
                TOPICS.candidates(),
                Codec.CANDIDATES.encode(
                        new CandidateBatch(
                                NOW,
                                "s",
                                0,
                                0,
                                StrategyState.INITIAL,
                                false,
                                null,
                                AdmissionOrder.AS_PROPOSED,
                                candidates)));
    }

    private void joined(long number, Architecture member) throws UnreadableMessageException {
        say(
                TOPICS.frontierChanges(),
                Codec.FRONTIER_CHANGES.encode(
                        new FrontierChange(
                                NOW,
                                "s",
                                number,
                                DEVICE,
                                JobId.of("s", DEVICE, member.id(), 1),
                                List.of(new FrontierMember(member, Map.of("latency_ms", 1.0))),
                                List.of(),
                                1,
                                0.1,
                                Map.of(),
                                new CountedResult(member, false, 1, Map.of()))));
    }

    private void say(MeasurementRecord said) throws UnreadableMessageException {
        say(TOPICS.measurements(), Codec.MEASUREMENTS.encode(said));
    }

    private void say(String topic, byte[] value) throws UnreadableMessageException {
        slice.apply(new ConsumerRecord<>(topic, 0, offset++, "s", value));
    }

    private static DeviceAnnouncement worker() {
        return new DeviceAnnouncement(
                NOW,
                "w",
                DEVICE,
                "cpu",
                "fake",
                "fake",
                1,
                "fp32",
                Map.of(),
                true,
                Duration.ofDays(1));
    }

    private static Architecture architecture(int width, int nLayer) {
        return ArchitectureNotation.parse(
                Map.of(
                        "backbone",
                        "gpt2",
                        "vocab_size",
                        1000,
                        "n_positions",
                        192,
                        "d_model",
                        width,
                        "n_layer",
                        nLayer,
                        "n_head",
                        2,
                        "d_inner",
                        width));
    }
}

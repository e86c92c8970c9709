package io.paretoform.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.DeadLetter;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.FrontierMember;
import io.paretoform.contracts.JobId;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.Topics;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.search.AdmissionOrder;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.search.StrategyState;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaceNotation;
import io.paretoform.core.space.SearchSpaces;
import io.paretoform.messaging.DeadLetters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class GeneratorSliceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Topics TOPICS = new Topics("some.");
    private static final String DEVICE = "fake-1t-fp32-00000000";
    private static final SearchSpace GPT2 = SearchSpaces.builtIn("gpt2").orElseThrow();
    private static final Architecture FOREIGN =
            SearchSpaces.builtIn("transformer-xl").orElseThrow().baselines().getFirst();

    /** No sum of 64 such widths is between the bounds, which is too long to count in advance. */
    private static final SearchSpace WITHOUT_CANDIDATES =
            SearchSpaceNotation.parse(
                    Map.of(
                            "name",
                            "none",
                            "backbone",
                            "gpt2",
                            "vocab_size",
                            1000,
                            "n_positions",
                            192,
                            "n_layer",
                            64,
                            "d_model",
                            64,
                            "per_layer",
                            Map.of("n_head", List.of(2), "d_inner", List.of(128, 129, 1_000_000)),
                            "rules",
                            Map.of(
                                    "decoder_parameters",
                                    Map.of("from", 190_000_000, "to", 198_000_000))));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<String, SearchDefinition> definitions = new TreeMap<>();
    private final GeneratorSlice slice =
            new GeneratorSlice(
                    TOPICS,
                    new Definitions(
                            definitions::values,
                            name -> Optional.ofNullable(definitions.get(name))),
                    new DeadLetters(TOPICS, "generator-service", CLOCK),
                    CLOCK,
                    new ProposalCounter(meters));
    private long offset;

    @Test
    void runningSearchGetsABatch() {
        define("s", GPT2);

        assertThat(slice.act())
                .extracting(ProducerRecord::topic)
                .containsExactly(TOPICS.candidates());
    }

    @Test
    void memberThatCannotBeAParentIsRefused() {
        define("s", GPT2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> joined(FOREIGN))
                .withMessage("member of backbone transformer-xl: expected gpt2");
    }

    @Test
    void memberThatCameBeforeTheDefinitionAndCannotBeAParentBecomesALetter() throws Exception {
        joined(FOREIGN);
        assertThat(slice.isUndecided()).isTrue();
        define("s", GPT2);

        List<ProducerRecord<String, byte[]>> written = slice.act();

        assertThat(written)
                .extracting(ProducerRecord::topic)
                .containsExactly(TOPICS.candidates(), TOPICS.deadLetters());
        DeadLetter letter = Codec.DEAD_LETTERS.decode(written.getLast().value());
        assertThat(letter.reason()).isEqualTo(DeadLetter.Reason.UNPROCESSABLE);
        assertThat(letter.originTopic()).isEqualTo(TOPICS.frontierChanges());
        assertThat(slice.isUndecided()).isFalse();
    }

    @Test
    void whatCameOfASearchThatHasEndedIsNotTakenIn() throws Exception {
        define("s", GPT2, SearchState.COMPLETED);

        joined(FOREIGN);
        batch(Long.MAX_VALUE);

        assertThat(slice.isUndecided()).isFalse();
        assertThat(slice.act()).isEmpty();
    }

    @Test
    void batchThatNoneCanFollowIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> batch(Long.MAX_VALUE));
    }

    @Test
    void searchThatCannotBeProposedForIsToldToEndAndStopsNoOther() throws Exception {
        define("impossible", WITHOUT_CANDIDATES);
        define("s", GPT2);

        List<ProducerRecord<String, byte[]>> written = slice.act();

        assertThat(written).extracting(ProducerRecord::key).containsExactly("impossible", "s");
        CandidateBatch last = Codec.CANDIDATES.decode(written.getFirst().value());
        assertThat(last.exhausted()).isTrue();
        assertThat(last.candidates()).isEmpty();
        assertThat(last.reason()).startsWith("no candidate can be proposed: ");
        assertThat(slice.act()).isEmpty();
        assertThat(givenUp()).isEqualTo(1);
    }

    @Test
    void nextLifeDoesNotGiveUpAgain() throws Exception {
        CandidateBatch last =
                new CandidateBatch(
                        NOW,
                        "impossible",
                        0,
                        0,
                        StrategyState.INITIAL,
                        true,
                        "no candidate can be proposed",
                        AdmissionOrder.AS_PROPOSED,
                        List.of());
        say(TOPICS.candidates(), Codec.CANDIDATES.encode(last));
        define("impossible", WITHOUT_CANDIDATES);

        assertThat(slice.act()).isEmpty();
        assertThat(givenUp()).isZero();
    }

    private double givenUp() {
        return meters.counter("paretoform.searches.given.up").count();
    }

    private void define(String name, SearchSpace space) {
        define(name, space, SearchState.RUNNING);
    }

    private void define(String name, SearchSpace space, SearchState state) {
        definitions.put(
                name,
                new SearchDefinition(
                        NOW,
                        name,
                        1,
                        state,
                        space,
                        1,
                        Workload.LTS,
                        MeasurementProtocol.STANDARD,
                        Budget.ofTime(Duration.ofMinutes(10)),
                        Objectives.STANDARD.names(),
                        List.of(),
                        "lts",
                        List.of(),
                        List.of(DEVICE),
                        null,
                        Duration.ZERO));
    }

    private void batch(long number) throws UnreadableMessageException {
        CandidateBatch batch =
                new CandidateBatch(
                        NOW,
                        "s",
                        number,
                        0,
                        StrategyState.INITIAL,
                        false,
                        null,
                        AdmissionOrder.AS_PROPOSED,
                        List.of());
        say(TOPICS.candidates(), Codec.CANDIDATES.encode(batch));
    }

    private void joined(Architecture member) throws UnreadableMessageException {
        FrontierChange change =
                new FrontierChange(
                        NOW,
                        "s",
                        1,
                        DEVICE,
                        JobId.of("s", DEVICE, member.id(), 1),
                        List.of(new FrontierMember(member, Map.of("latency_ms", 1.0))),
                        List.of(),
                        1,
                        0.1,
                        Map.of(),
                        null);
        say(TOPICS.frontierChanges(), Codec.FRONTIER_CHANGES.encode(change));
    }

    private void say(String topic, byte[] value) throws UnreadableMessageException {
        slice.apply(new ConsumerRecord<>(topic, 0, offset++, "s", value));
    }
}

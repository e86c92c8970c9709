package io.paretoform.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.CountedResult;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.FrontierMember;
import io.paretoform.contracts.JobId;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.architecture.Architecture;
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
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaceNotation;
import io.paretoform.core.space.SearchSpaces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchProposalsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final SearchSpace GPT2 = SearchSpaces.builtIn("gpt2").orElseThrow();
    private static final SearchSpace SMALL =
            SearchSpaceNotation.parse(
                    Map.of(
                            "name",
                            "small",
                            "backbone",
                            "gpt2",
                            "vocab_size",
                            1000,
                            "n_positions",
                            192,
                            "n_layer",
                            List.of(1, 2),
                            "d_model",
                            List.of(64, 128),
                            "n_head",
                            2,
                            "d_inner",
                            256));
    private static final String DEVICE = "fake-1t-fp32-00000000";

    private final SearchProposals proposals = new SearchProposals();

    @Test
    void firstBatchHoldsTheBaselinesAndIsNumberZero() {
        CandidateBatch first = proposals.next(search(), NOW).orElseThrow();

        assertThat(first.number()).isZero();
        assertThat(
                        first.candidates().stream()
                                .filter(Candidate::isBaseline)
                                .map(Candidate::architecture))
                .containsExactlyElementsOf(GPT2.baselines());
    }

    @Test
    void withoutResultsThereIsNoSecondBatchAtOnce() {
        proposals.next(search(), NOW);

        assertThat(proposals.next(search(), NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void resultsBringABatchMadeFromTheFrontier() {
        CandidateBatch first = proposals.next(search(), NOW).orElseThrow();
        results(first, 120);

        CandidateBatch next = proposals.next(search(), NOW.plusSeconds(1)).orElseThrow();

        assertThat(next.number()).isEqualTo(1);
        assertThat(next.frontierNumber()).isEqualTo(120);
        assertThat(next.candidates())
                .extracting(Candidate::origin)
                .contains(Origin.MUTATION, Origin.CROSSOVER);
    }

    /** Proposals come from the log alone, whatever the strategy. */
    @ParameterizedTest
    @FieldSource("io.paretoform.core.search.Strategies#NAMES")
    void restartedGeneratorGoesOnWhereTheLogEnds(String strategy) {
        SearchDefinition search = search(strategy, List.of(new Bound(Objective.LATENCY_MS, 500)));
        SearchProposals restarted = new SearchProposals();
        List<CandidateBatch> batches = new ArrayList<>();
        batches.add(proposals.next(search, NOW).orElseThrow());
        List<FrontierChange> changes = changes(batches.getFirst(), 120);
        changes.subList(0, 110).forEach(change -> proposals.frontierChanged(change, search));
        batches.add(proposals.next(search, NOW.plusSeconds(90)).orElseThrow());
        changes.subList(110, 120).forEach(change -> proposals.frontierChanged(change, search));
        changes.forEach(change -> restarted.frontierChanged(change, search));
        batches.forEach(restarted::made);

        Optional<CandidateBatch> next = restarted.next(search, NOW.plusSeconds(180));

        assertThat(next).isPresent();
        assertThat(next).isEqualTo(proposals.next(search, NOW.plusSeconds(180)));
    }

    @Test
    void predictorProposesWhatItLearnedFromTheResults() {
        SearchDefinition search = search("predictor", List.of());
        CandidateBatch first = proposals.next(search, NOW).orElseThrow();
        assertThat(first.admission()).isEqualTo(AdmissionOrder.BY_GAIN);
        changes(first, 20).forEach(change -> proposals.frontierChanged(change, search));

        CandidateBatch next = proposals.next(search, NOW.plusSeconds(1)).orElseThrow();

        assertThat(next.frontierNumber()).isEqualTo(20);
        assertThat(next.candidates())
                .extracting(Candidate::origin)
                .contains(Origin.PREDICTION)
                .doesNotContain(Origin.SPREAD);
        assertThat(next.reason()).isNull();
    }

    @Test
    void heldResultTeachesNothing() {
        SearchDefinition search = search("predictor", List.of());
        CandidateBatch first = proposals.next(search, NOW).orElseThrow();
        changes(first, 20).forEach(change -> proposals.frontierChanged(without(change), search));

        CandidateBatch next = proposals.next(search, NOW.plusSeconds(1)).orElseThrow();

        assertThat(next.candidates()).extracting(Candidate::origin).contains(Origin.SPREAD);
    }

    @Test
    void boundThatNothingKeepsIsTheLastWord() {
        SearchDefinition search =
                search("predictor", List.of(new Bound(Objective.LATENCY_MS, 0.001)));
        CandidateBatch first = proposals.next(search, NOW).orElseThrow();
        changes(first, 20).forEach(change -> proposals.frontierChanged(change, search));

        CandidateBatch last = proposals.next(search, NOW.plusSeconds(1)).orElseThrow();

        assertThat(last.exhausted()).isTrue();
        assertThat(last.reason()).contains("is possible in this space");
        assertThat(proposals.next(search, NOW.plusSeconds(90))).isEmpty();
    }

    @Test
    void countThatNothingReachesIsTheFirstWord() {
        SearchDefinition search =
                search("predictor", List.of(new Bound(Objective.DECODER_PARAMETERS, 1e12)));

        CandidateBatch only = proposals.next(search, NOW).orElseThrow();

        assertThat(only.candidates()).isEmpty();
        assertThat(only.exhausted()).isTrue();
        assertThat(only.reason()).contains("is possible in this space");
    }

    @ParameterizedTest
    @ValueSource(strings = {"predictor", "random", "nsga2"})
    void searchThatFindsNothingNewAnyMoreIsToldToEnd(String strategy) {
        SearchDefinition search = small(strategy, 3);
        CandidateBatch all = proposals.next(search, NOW).orElseThrow();
        assertThat(all.candidates()).hasSize(4);
        assertThat(all.exhausted()).isFalse();
        changes(all, 4).forEach(change -> proposals.frontierChanged(change, search));

        Instant now = NOW.plusSeconds(1);
        CandidateBatch last = proposals.next(search, now).orElseThrow();
        int fruitless = 1;
        while (!last.exhausted() && fruitless < 20) {
            assertThat(last.candidates().stream().map(Candidate::id))
                    .isSubsetOf(all.candidates().stream().map(Candidate::id).toList());
            assertThat(proposals.next(search, now.plusSeconds(1))).isEmpty();
            now = now.plusSeconds(61);
            last = proposals.next(search, now).orElseThrow();
            fruitless++;
        }

        assertThat(last.exhausted()).isTrue();
        assertThat(last.reason()).isNull();
        assertThat(fruitless).isEqualTo(6);
    }

    @Test
    void resultMayBringSomethingNewAtOnce() {
        SearchDefinition search = small("predictor", 3);
        CandidateBatch all = proposals.next(search, NOW).orElseThrow();
        List<FrontierChange> changes = changes(all, 4);
        proposals.frontierChanged(changes.getFirst(), search);
        assertThat(proposals.next(search, NOW)).isPresent();
        assertThat(proposals.next(search, NOW.plusSeconds(1))).isEmpty();

        proposals.frontierChanged(changes.get(1), search);

        assertThat(proposals.next(search, NOW.plusSeconds(1))).isPresent();
    }

    @Test
    void smallSpaceIsProposedWholeUnderAnyName() {
        CandidateBatch all = proposals.next(small("predictor", 10), NOW).orElseThrow();

        assertThat(all.exhausted()).isTrue();
        assertThat(all.reason()).isNull();
        assertThat(all.candidates()).hasSize(4);
    }

    @Test
    void messagesHeardTwiceSayNothingNew() {
        SearchProposals twice = new SearchProposals();
        CandidateBatch first = proposals.next(search(), NOW).orElseThrow();
        results(first, 120);
        twice.made(first);
        twice.made(first);
        for (FrontierChange change : changes(first, 120)) {
            twice.frontierChanged(change, search());
            twice.frontierChanged(change, search());
        }

        Optional<CandidateBatch> next = twice.next(search(), NOW.plusSeconds(1));

        assertThat(next).isEqualTo(proposals.next(search(), NOW.plusSeconds(1)));
    }

    private void results(CandidateBatch batch, int count) {
        changes(batch, count).forEach(change -> proposals.frontierChanged(change, search()));
    }

    /**
     * As many results as asked for, of the batch's candidates in turn and again; those of the first
     * 30 that are no baselines join.
     */
    private static List<FrontierChange> changes(CandidateBatch batch, int count) {
        List<Candidate> candidates = batch.candidates();
        List<FrontierChange> changes = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Candidate candidate = candidates.get((number - 1) % candidates.size());
            int attempt = 1 + (number - 1) / candidates.size();
            Architecture architecture = candidate.architecture();
            List<FrontierMember> joined =
                    number > 30 || candidate.isBaseline()
                            ? List.of()
                            : List.of(new FrontierMember(architecture, Map.of("latency_ms", 1.0)));
            JobId job = JobId.of("s", DEVICE, architecture.id(), attempt);
            changes.add(
                    new FrontierChange(
                            NOW,
                            "s",
                            number,
                            DEVICE,
                            job,
                            joined,
                            List.of(),
                            1,
                            0.1,
                            Map.of(),
                            new CountedResult(
                                    architecture,
                                    candidate.isBaseline(),
                                    attempt,
                                    measured(architecture))));
        }
        return changes;
    }

    /** A device whose results are a formula. */
    private static Map<String, Interval> measured(Architecture architecture) {
        ProxyScores scores = ProxyScores.of(architecture, Workload.LTS);
        return Map.of(
                "decoder_parameters",
                exactly((double) scores.decoderParameters()),
                "latency_ms",
                exactly(scores.flopsPrefill() / 1e8 + 4 * architecture.nLayer()),
                "peak_memory_bytes",
                exactly(1.2 * scores.weightBytes() + 1e7));
    }

    private static Interval exactly(double value) {
        return new Interval(value, value, value);
    }

    private static FrontierChange without(FrontierChange change) {
        return new FrontierChange(
                change.madeAt(),
                change.search(),
                change.number(),
                change.deviceClass(),
                change.job(),
                List.of(),
                List.of(),
                0,
                0,
                Map.of(),
                null);
    }

    private static SearchDefinition small(String strategy, int measurements) {
        return new SearchDefinition(
                NOW,
                "s",
                1,
                SearchState.RUNNING,
                SMALL,
                1,
                Workload.LTS,
                MeasurementProtocol.STANDARD,
                Budget.ofMeasurements(measurements),
                Objectives.STANDARD.names(),
                List.of(),
                strategy,
                List.of(),
                List.of(DEVICE),
                null,
                Duration.ZERO);
    }

    private static SearchDefinition search() {
        return search("lts", List.of());
    }

    private static SearchDefinition search(String strategy, List<Bound> bounds) {
        return new SearchDefinition(
                NOW,
                "s",
                1,
                SearchState.RUNNING,
                GPT2,
                1,
                Workload.LTS,
                MeasurementProtocol.STANDARD,
                Budget.ofTime(Duration.ofMinutes(10)),
                Objectives.STANDARD.names(),
                bounds,
                strategy,
                GPT2.baselines(),
                List.of(DEVICE),
                null,
                Duration.ZERO);
    }
}

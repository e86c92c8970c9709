package io.paretoform.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.FrontierMember;
import io.paretoform.contracts.JobId;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.Candidate;
import io.paretoform.core.search.Origin;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchProposalsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final SearchSpace GPT2 = SearchSpaces.builtIn("gpt2").orElseThrow();
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

    @Test
    void restartedGeneratorGoesOnWhereTheLogEnds() {
        SearchProposals restarted = new SearchProposals();
        CandidateBatch first = proposals.next(search(), NOW).orElseThrow();
        results(first, 120);
        restarted.made(first);
        changes(first, 120).forEach(change -> restarted.frontierChanged(change, search()));

        Optional<CandidateBatch> next = restarted.next(search(), NOW.plusSeconds(1));

        assertThat(next).isEqualTo(proposals.next(search(), NOW.plusSeconds(1)));
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

    /** As many results as asked for; the batch's random candidates join in turn. */
    private static List<FrontierChange> changes(CandidateBatch batch, int count) {
        List<Architecture> members =
                batch.candidates().stream()
                        .filter(candidate -> !candidate.isBaseline())
                        .map(Candidate::architecture)
                        .limit(30)
                        .toList();
        List<FrontierChange> changes = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            List<FrontierMember> joined =
                    number > members.size()
                            ? List.of()
                            : List.of(
                                    new FrontierMember(
                                            members.get(number - 1), Map.of("latency_ms", 1.0)));
            JobId job = JobId.of("s", DEVICE, members.getFirst().id(), number);
            changes.add(
                    new FrontierChange(
                            NOW, "s", number, DEVICE, job, joined, List.of(), 1, 0.1, Map.of()));
        }
        return changes;
    }

    private static SearchDefinition search() {
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
                GPT2.baselines(),
                List.of(DEVICE),
                null,
                Duration.ZERO);
    }
}

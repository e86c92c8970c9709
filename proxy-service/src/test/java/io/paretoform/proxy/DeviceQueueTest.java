package io.paretoform.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.FrontierMember;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.RemeasurementRequested;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.SearchExhausted;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.Candidate;
import io.paretoform.core.search.Origin;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.space.SearchSpaces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeviceQueueTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String DEVICE = "fake-1t-fp32-00000000";

    private final DeviceQueue queue = new DeviceQueue(DEVICE);

    @Test
    void oneJobMoreThanThereAreWorkersIsOut() {
        offer(1, 2, 3, 4);

        assertThat(queue.admit(search(SearchState.RUNNING, 100), 1, NOW)).hasSize(2);
        assertThat(queue.admit(search(SearchState.RUNNING, 100), 1, NOW)).isEmpty();
    }

    @Test
    void resultReleasesTheNextJob() {
        offer(1, 2, 3, 4);
        List<ProfileJob> first = queue.admit(search(SearchState.RUNNING, 100), 1, NOW);

        queue.answered(first.getFirst());
        queue.answered(first.getFirst());

        assertThat(queue.admit(search(SearchState.RUNNING, 100), 1, NOW)).hasSize(1);
    }

    @Test
    void noMoreJobsThanTheBudgetAreWritten() {
        offer(1, 2, 3, 4, 5);

        assertThat(admitAll(search(SearchState.RUNNING, 3))).hasSize(3);
    }

    @Test
    void pausedSearchWritesNothing() {
        offer(1, 2);

        assertThat(queue.admit(search(SearchState.PAUSED, 100), 1, NOW)).isEmpty();
    }

    @Test
    void withoutWorkersNothingIsWritten() {
        offer(1, 2);

        assertThat(queue.admit(search(SearchState.RUNNING, 100), 0, NOW)).isEmpty();
    }

    @Test
    void candidateOfAnEarlierLifeIsNotAdmittedAgain() {
        ProfileJob earlier = job(architecture(1), 1);
        queue.answered(earlier);
        queue.admitted(earlier);

        offer(1, 2);

        assertThat(admitAll(search(SearchState.RUNNING, 100)))
                .extracting(ProfileJob::candidate)
                .containsExactly(architecture(2).id());
    }

    @Test
    void baselineGoesFirst() {
        offer(1, 2);
        Architecture baseline = architecture(3);
        queue.offer(new Candidate(baseline, Origin.BASELINE), scores(baseline), 0, 9);

        ProfileJob first = queue.admit(search(SearchState.RUNNING, 1), 1, NOW).getFirst();

        assertThat(first.baseline()).isTrue();
        assertThat(first.candidate()).isEqualTo(baseline.id());
    }

    @Test
    void candidateThatAMemberDominatesByItsProxiesWaits() {
        Architecture wasteful = wide(64, 1);
        Architecture promising = wide(512, 1);
        queue.offer(new Candidate(wasteful, Origin.RANDOM), scores(wasteful), 1, 0);
        queue.offer(new Candidate(promising, Origin.RANDOM), scores(promising), 1, 1);
        // As many decoder parameters as the wasteful one, but a smaller vocabulary: fewer
        // operations and bytes.
        queue.frontierChanged(change(member(smallVocabulary(64))), Workload.LTS);

        ProfileJob first = queue.admit(search(SearchState.RUNNING, 1), 1, NOW).getFirst();

        assertThat(first.candidate()).isEqualTo(promising.id());
    }

    @Test
    void disturbedResultIsMeasuredAgainOnce() {
        ProfileJob first = job(architecture(1), 1);
        queue.answered(first);
        queue.disturbed(first);

        assertThat(admitAll(search(SearchState.RUNNING, 100)))
                .containsExactly(job(architecture(1), 2));

        ProfileJob second = job(architecture(1), 2);
        queue.answered(second);
        queue.disturbed(second);
        queue.disturbed(first);

        assertThat(admitAll(search(SearchState.RUNNING, 100))).isEmpty();
    }

    @Test
    void doubtedResultIsMeasuredAgainAsTheNextAttempt() {
        ProfileJob measured = job(architecture(1), 1);
        queue.answered(measured);
        RemeasurementRequested doubt =
                new RemeasurementRequested(NOW, "s", DEVICE, measured.candidate(), 2, "drift");

        queue.measureAgain(doubt);
        List<ProfileJob> again = admitAll(search(SearchState.RUNNING, 100));
        queue.measureAgain(doubt);

        assertThat(again).containsExactly(job(architecture(1), 2));
        assertThat(admitAll(search(SearchState.RUNNING, 100))).isEmpty();
    }

    @Test
    void doubtOfWhatHasNoResultIsRefused() {
        ProfileJob out = job(architecture(1), 1);
        queue.admitted(out);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        queue.measureAgain(
                                new RemeasurementRequested(
                                        NOW, "s", DEVICE, out.candidate(), 2, "drift")))
                .withMessageContaining("expected a result of the attempt before");

        queue.answered(out);
        assertThat(admitAll(search(SearchState.RUNNING, 100))).isEmpty();
    }

    @Test
    void exhaustionIsSaidOnceEverythingIsAnswered() {
        offer(1);
        SearchDefinition search = search(SearchState.RUNNING, 100);
        ProfileJob only = queue.admit(search, 1, NOW).getFirst();

        assertThat(queue.exhaustion(search, null, NOW)).isEmpty();
        queue.answered(only);
        assertThat(queue.exhaustion(search, null, NOW))
                .contains(new SearchExhausted(NOW, "s", DEVICE, 1, null));
        assertThat(queue.exhaustion(search, null, NOW)).isEmpty();
    }

    private List<ProfileJob> admitAll(SearchDefinition search) {
        List<ProfileJob> all = new ArrayList<>();
        for (List<ProfileJob> next = queue.admit(search, 1, NOW);
                !next.isEmpty();
                next = queue.admit(search, 1, NOW)) {
            next.forEach(queue::answered);
            all.addAll(next);
        }
        return all;
    }

    private void offer(int... numbers) {
        for (int number : numbers) {
            Architecture architecture = architecture(number);
            queue.offer(
                    new Candidate(architecture, Origin.RANDOM), scores(architecture), 0, number);
        }
    }

    private static ProfileJob job(Architecture architecture, int attempt) {
        return ProfileJob.of(
                NOW,
                "s",
                DEVICE,
                attempt,
                false,
                architecture,
                scores(architecture),
                Workload.LTS,
                MeasurementProtocol.STANDARD);
    }

    private static FrontierChange change(FrontierMember joined) {
        return new FrontierChange(
                NOW,
                "s",
                1,
                DEVICE,
                job(joined.architecture(), 1).job(),
                List.of(joined),
                List.of(),
                1,
                0.1,
                Map.of());
    }

    private static FrontierMember member(Architecture architecture) {
        return new FrontierMember(architecture, Map.of("latency_ms", 1.0));
    }

    private static ProxyScores scores(Architecture architecture) {
        return ProxyScores.of(architecture, Workload.LTS);
    }

    private static SearchDefinition search(SearchState state, int measurements) {
        return new SearchDefinition(
                NOW,
                "s",
                1,
                state,
                SearchSpaces.builtIn("gpt2").orElseThrow(),
                1,
                Workload.LTS,
                MeasurementProtocol.STANDARD,
                Budget.ofMeasurements(measurements),
                Objectives.STANDARD.names(),
                List.of(),
                List.of(DEVICE),
                null,
                Duration.ZERO);
    }

    private static Architecture architecture(int number) {
        return wide(128 + 64 * number, number);
    }

    private static Architecture wide(int dInner, int nLayer) {
        return gpt2(1000, dInner, nLayer);
    }

    private static Architecture smallVocabulary(int dInner) {
        return gpt2(500, dInner, 1);
    }

    private static Architecture gpt2(int vocabSize, int dInner, int nLayer) {
        return ArchitectureNotation.parse(
                Map.of(
                        "backbone",
                        "gpt2",
                        "vocab_size",
                        vocabSize,
                        "n_positions",
                        192,
                        "d_model",
                        64,
                        "n_layer",
                        nLayer,
                        "n_head",
                        2,
                        "d_inner",
                        dInner));
    }
}

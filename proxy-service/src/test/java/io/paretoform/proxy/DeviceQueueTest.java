package io.paretoform.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
import io.paretoform.core.search.AdmissionOrder;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.Candidate;
import io.paretoform.core.search.Origin;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.search.Waiting;
import io.paretoform.core.space.SearchSpaces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceQueueTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String DEVICE = "fake-1t-fp32-00000000";

    private static final GeneratorsWord LAST = new GeneratorsWord(true, Optional.empty());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DeviceQueue queue =
            new DeviceQueue(DEVICE, new ScoreCounter(meters), new KnownResults());

    @Test
    void oneJobMoreThanThereAreWorkersIsOut() {
        offer(1, 2, 3, 4);

        assertThat(queue.admit(search(SearchState.RUNNING, 100), GeneratorsWord.MORE, 1, NOW))
                .hasSize(2);
        assertThat(queue.admit(search(SearchState.RUNNING, 100), GeneratorsWord.MORE, 1, NOW))
                .isEmpty();
    }

    @Test
    void resultReleasesTheNextJob() {
        offer(1, 2, 3, 4);
        List<ProfileJob> first =
                queue.admit(search(SearchState.RUNNING, 100), GeneratorsWord.MORE, 1, NOW);

        queue.answered(first.getFirst());
        queue.answered(first.getFirst());

        assertThat(queue.admit(search(SearchState.RUNNING, 100), GeneratorsWord.MORE, 1, NOW))
                .hasSize(1);
    }

    @Test
    void noMoreJobsThanTheBudgetAreWritten() {
        offer(1, 2, 3, 4, 5);

        assertThat(admitAll(search(SearchState.RUNNING, 3))).hasSize(3);
    }

    @Test
    void pausedSearchWritesNothing() {
        offer(1, 2);

        assertThat(queue.admit(search(SearchState.PAUSED, 100), GeneratorsWord.MORE, 1, NOW))
                .isEmpty();
    }

    @Test
    void withoutWorkersNothingIsWritten() {
        offer(1, 2);

        assertThat(queue.admit(search(SearchState.RUNNING, 100), GeneratorsWord.MORE, 0, NOW))
                .isEmpty();
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
        queue.offer(
                new Waiting(new Candidate(baseline, Origin.BASELINE), scores(baseline), 0, 9),
                AdmissionOrder.AS_PROPOSED);

        ProfileJob first =
                queue.admit(search(SearchState.RUNNING, 1), GeneratorsWord.MORE, 1, NOW).getFirst();

        assertThat(first.baseline()).isTrue();
        assertThat(first.candidate()).isEqualTo(baseline.id());
    }

    @Test
    void candidatesAreMeasuredAsTheyWereProposed() {
        offer(3, 1, 2);

        assertThat(admitAll(search(SearchState.RUNNING, 100)))
                .extracting(ProfileJob::candidate)
                .containsExactly(architecture(1).id(), architecture(2).id(), architecture(3).id());
    }

    @Test
    void whatTheGeneratorSeesNoUseInIsNotMeasured() {
        offer(1, 2, 3, 4);
        SearchDefinition search = search(SearchState.RUNNING, 100);
        List<ProfileJob> out = queue.admit(search, GeneratorsWord.MORE, 1, NOW);
        GeneratorsWord hopeless = new GeneratorsWord(true, Optional.of("nothing is that fast"));

        queue.answered(out.getFirst());
        assertThat(queue.admit(search, hopeless, 1, NOW)).isEmpty();
        assertThat(queue.exhaustion(search, hopeless, NOW)).isEmpty();
        queue.answered(out.getLast());

        assertThat(queue.exhaustion(search, hopeless, NOW))
                .contains(new SearchExhausted(NOW, "s", DEVICE, 2, "nothing is that fast"));
        assertThat(queue.exhaustion(search, hopeless, NOW)).isEmpty();
    }

    @Test
    void admissionsAreCountedByTheirReason() {
        offer(1);
        admitAll(search(SearchState.RUNNING, 100));

        assertThat(
                        meters.get("paretoform.scored")
                                .tags("admitted", "true", "reason", "proposed")
                                .counter()
                                .count())
                .isEqualTo(1);
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
        ProfileJob only = queue.admit(search, GeneratorsWord.MORE, 1, NOW).getFirst();

        assertThat(queue.exhaustion(search, LAST, NOW)).isEmpty();
        queue.answered(only);
        assertThat(queue.exhaustion(search, GeneratorsWord.MORE, NOW)).isEmpty();
        assertThat(queue.exhaustion(search, LAST, NOW))
                .contains(new SearchExhausted(NOW, "s", DEVICE, 1, null));
        assertThat(queue.exhaustion(search, LAST, NOW)).isEmpty();
    }

    private List<ProfileJob> admitAll(SearchDefinition search) {
        List<ProfileJob> all = new ArrayList<>();
        for (List<ProfileJob> next = queue.admit(search, GeneratorsWord.MORE, 1, NOW);
                !next.isEmpty();
                next = queue.admit(search, GeneratorsWord.MORE, 1, NOW)) {
            next.forEach(queue::answered);
            all.addAll(next);
        }
        return all;
    }

    private void offer(int... numbers) {
        for (int number : numbers) {
            Architecture architecture = architecture(number);
            queue.offer(
                    new Waiting(
                            new Candidate(architecture, Origin.RANDOM),
                            scores(architecture),
                            0,
                            number),
                    AdmissionOrder.AS_PROPOSED);
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
                "lts",
                List.of(),
                List.of(DEVICE),
                null,
                Duration.ZERO);
    }

    private static Architecture architecture(int number) {
        return ArchitectureNotation.parse(
                Map.of(
                        "backbone",
                        "gpt2",
                        "vocab_size",
                        1000,
                        "n_positions",
                        192,
                        "d_model",
                        64,
                        "n_layer",
                        number,
                        "n_head",
                        2,
                        "d_inner",
                        128 + 64 * number));
    }
}

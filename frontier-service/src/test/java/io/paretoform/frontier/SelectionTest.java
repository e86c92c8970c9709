package io.paretoform.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.CountedResult;
import io.paretoform.contracts.DeadLetter;
import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.RemeasurementRequested;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.SearchExhausted;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.search.SearchState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@Tag("integration")
class SelectionTest {
    private final World world;
    private final Database database;

    SelectionTest(World world, Database database) {
        this.world = world;
        this.database = database;
    }

    @Test
    void resultsBecomeNumberedChangesAndTheFrontier() {
        String search = world.running("numbered", 3);

        world.tell(Samples.measured(Samples.job(search, "numbered", 1), 10, 100));
        world.tell(Samples.measured(Samples.job(search, "numbered", 2), 5, 50));
        world.tell(Samples.failed(Samples.job(search, "numbered", 3)));

        World.soon(() -> world.changes(search).size() == 3);
        List<FrontierChange> changes = world.changes(search);
        assertThat(changes).extracting(FrontierChange::number).containsExactly(1L, 2L, 3L);
        assertThat(changes.get(1).left()).containsExactly(Samples.architecture(1).id());
        assertThat(changes.get(2).joined()).isEmpty();
        JsonNode members = world.get("/api/searches/" + search + "/frontier").json();
        assertThat(members).hasSize(1);
        assertThat(members.get(0).path("latency_ms").asDouble()).isEqualTo(5);
        World.soon(() -> world.definitions(search).size() == 3);
        assertThat(world.definitions(search))
                .extracting(SearchDefinition::state)
                .containsExactly(SearchState.REQUESTED, SearchState.RUNNING, SearchState.COMPLETED);
    }

    @Test
    void repeatedAndSecondAnswersToAJobChangeNothing() {
        String search = world.running("twice", 3);
        var first = Samples.measured(Samples.job(search, "twice", 1), 10, 100);
        world.tell(first);
        World.soon(() -> world.changes(search).size() == 1);
        Map<String, List<String>> before = database.content();

        world.tell(first);
        world.tell(Samples.measured(Samples.job(search, "twice", 1), 1, 1));
        world.tell(Samples.failed(Samples.job(search, "twice", 1)));
        world.tell(search, "last of them".getBytes(StandardCharsets.UTF_8));

        World.soon(() -> letters(search).size() == 1);
        assertThat(database.content()).isEqualTo(before);
        assertThat(world.changes(search)).hasSize(1);
    }

    @Test
    void baselineFixesTheReferenceAndNeverJoins() {
        String search = world.running("compared", 3);

        world.tell(Samples.measured(Samples.job(search, "compared", 9, 1, true), 10, 100));

        World.soon(() -> world.changes(search).size() == 1);
        FrontierChange change = world.changes(search).getFirst();
        assertThat(change.joined()).isEmpty();
        assertThat(change.size()).isZero();
        assertThat(change.reference()).containsEntry("latency_ms", 20.0);
        JsonNode baselines = world.get("/api/searches/" + search + "/baselines").json();
        assertThat(baselines.get(0).path("baseline").asBoolean()).isTrue();
    }

    @Test
    void laterAttemptReplacesTheEarlier() {
        String search = world.running("again", 9);
        world.tell(Samples.measured(Samples.job(search, "again", 1), 10, 100));
        world.tell(Samples.measured(Samples.job(search, "again", 2), 5, 50));

        world.tell(Samples.measured(Samples.job(search, "again", 2, 2, false), 50, 500));

        World.soon(() -> world.changes(search).size() == 3);
        FrontierChange change = world.changes(search).getLast();
        assertThat(change.joined())
                .extracting(member -> member.architecture().id())
                .containsExactly(Samples.architecture(1).id(), Samples.architecture(2).id());
        assertThat(world.get("/api/searches/" + search + "/frontier").json()).hasSize(2);
    }

    @Test
    void surprisingResultIsHeldUntilItsSecondAttempt() {
        String search = world.running("surprised", 100);
        world.tellUsual(search, "surprised", 12);
        ArchitectureId candidate = Samples.architecture(30).id();

        world.tell(surprising(search, "surprised", 1));

        World.soon(() -> world.changes(search).size() == 13);
        assertThat(world.changes(search).getLast().joined()).isEmpty();
        assertThat(world.get("/api/searches/" + search + "/frontier").json()).hasSize(12);
        assertThat(held(search)).isEqualTo(1);
        World.soon(() -> world.requests(search).size() == 1);
        RemeasurementRequested request = world.requests(search).getFirst();
        assertThat(request.candidate()).isEqualTo(candidate);
        assertThat(request.attempt()).isEqualTo(2);
        assertThat(request.why()).contains("deviations below");

        world.tell(surprising(search, "surprised", 2));

        World.soon(() -> world.changes(search).size() == 14);
        assertThat(world.changes(search).getLast().joined())
                .extracting(member -> member.architecture().id())
                .containsExactly(candidate);
        assertThat(held(search)).isZero();
        List<JsonNode> attempts = world.attempts(candidate, search);
        assertThat(attempts)
                .extracting(one -> one.path("held").asBoolean())
                .containsExactly(true, false);
        assertThat(attempts)
                .extracting(one -> one.path("superseded").asBoolean())
                .containsExactly(true, false);
        assertThat(world.requests(search)).hasSize(1);
    }

    @Test
    void heldResultStaysOutsideWhereTheFrontierIsMadeAnew() {
        String search = world.running("anew", 100);
        world.tellUsual(search, "anew", 12);
        world.tell(surprising(search, "anew", 1));

        world.tell(
                Samples.measured(
                        Samples.job(search, "anew", 1, 2, false), Samples.usualLatency(1), 100));

        World.soon(() -> world.changes(search).size() == 14);
        assertThat(world.changes(search).getLast().size()).isEqualTo(12);
    }

    @Test
    void lastResultOfABudgetStaysHeldAndIsNotAskedForAgain() {
        String search = world.running("last-surprise", 13);
        world.tellUsual(search, "last-surprise", 12);

        world.tell(surprising(search, "last-surprise", 1));

        World.soon(() -> world.state(search).equals("completed"));
        World.soon(() -> database.outboxSize() == 0);
        assertThat(held(search)).isEqualTo(1);
        assertThat(world.requests(search)).isEmpty();
        assertThat(world.get("/api/searches/" + search + "/frontier").json()).hasSize(12);
    }

    @Test
    void exhaustedSearchWaitsForWhatIsToBeMeasuredAgain() {
        String search = world.running("waiting", 1_000);
        world.tellUsual(search, "waiting", 12);
        world.tell(surprising(search, "waiting", 1));
        world.tell(new SearchExhausted(Samples.JOB_MADE, search, "waiting", 13, null));
        World.soon(() -> frontier(search).path("exhausted").asBoolean());
        assertThat(world.state(search)).isEqualTo("running");

        world.tell(
                new MeasurementFailed(
                        Samples.JOB_MADE,
                        Samples.job(search, "waiting", 30, 2, false),
                        "worker",
                        FailureReason.LOST,
                        "its worker died"));

        World.soon(() -> world.state(search).equals("completed"));
        assertThat(world.get("/api/searches/" + search + "/frontier").json()).hasSize(12);
    }

    private static Measured surprising(String search, String deviceClass, int attempt) {
        return Samples.measured(
                Samples.job(search, deviceClass, 30, attempt, false),
                Samples.usualLatency(30) / 2,
                100);
    }

    private JsonNode frontier(String search) {
        return world.get("/api/searches/" + search).json().path("frontiers").get(0);
    }

    private long held(String search) {
        return frontier(search).path("held").asLong();
    }

    @Test
    void lateResultIsStoredButDoesNotReopenTheSearch() {
        String search = world.running("late", 1);
        world.tell(Samples.measured(Samples.job(search, "late", 1), 10, 100));
        World.soon(() -> world.state(search).equals("completed"));

        world.tell(Samples.measured(Samples.job(search, "late", 2), 5, 50));

        World.soon(() -> world.changes(search).size() == 2);
        assertThat(world.changes(search).getLast().joined()).hasSize(1);
        assertThat(world.state(search)).isEqualTo("completed");
        assertThat(world.definitions(search)).hasSize(3);
    }

    @Test
    void exhaustedSearchCompletes() {
        String search = world.running("exhausted", 1_000);
        world.tell(Samples.measured(Samples.job(search, "exhausted", 1), 10, 100));

        world.tell(new SearchExhausted(Samples.JOB_MADE, search, "exhausted", 1, null));

        World.soon(() -> world.state(search).equals("completed"));
    }

    @Test
    void searchOfWhichNothingIsOfUseFailsWithItsReason() {
        String search = world.running("hopeless", 1_000);
        world.tell(Samples.measured(Samples.job(search, "hopeless", 1), 10, 100));

        world.tell(
                new SearchExhausted(
                        Samples.JOB_MADE, search, "hopeless", 1, "nothing is that fast \0 \ud800"));

        World.soon(() -> world.state(search).equals("failed"));
        assertThat(world.get("/api/searches/" + search).json().path("reason").asText())
                .isEqualTo("nothing is that fast ? ?");
    }

    @Test
    void changeTellsTheResultThatItFollows() {
        String search = world.running("telling", 1_000);
        Measured measured = Samples.measured(Samples.job(search, "telling", 1), 10, 100);

        world.tell(measured);

        World.soon(() -> world.changes(search).size() == 1);
        assertThat(world.changes(search).getFirst().result()).isEqualTo(CountedResult.of(measured));
    }

    @Test
    void searchOfWhichNothingCanBeMeasuredFailsWithItsReason() {
        String search = world.running("broken", 100);

        for (int width = 1; width <= 5; width++) {
            world.tell(failed(Samples.job(search, "broken", width), "no such operator"));
        }

        World.soon(() -> world.state(search).equals("failed"));
        assertThat(world.get("/api/searches/" + search).json().path("reason").asText())
                .isEqualTo("nothing can be measured: all 5 results on broken are runtime_error");
        World.soon(() -> world.definitions(search).getLast().state() == SearchState.FAILED);
    }

    @Test
    void searchWithOneMeasurementAmongFailuresGoesOn() {
        String search = world.running("flaky", 7);
        world.tell(Samples.measured(Samples.job(search, "flaky", 1), 10, 100));

        for (int width = 2; width <= 6; width++) {
            world.tell(failed(Samples.job(search, "flaky", width), "no such operator"));
        }

        World.soon(() -> world.changes(search).size() == 6);
        assertThat(world.state(search)).isEqualTo("running");
    }

    @Test
    void whatCannotBeReadOrActedOnIsBuriedAndTheRestGoesOn() {
        String search = world.running("poisoned", 5);

        world.tell(search, "{\"schema\":99}".getBytes(StandardCharsets.UTF_8));
        world.tell(Samples.measured(Samples.job(search, "another-class", 1), 10, 100));
        world.tell(Samples.measured(Samples.job(search, "poisoned", 1), 0, 100));
        world.tell(Samples.measured(Samples.job("unknown-" + search, "poisoned", 1), 1, 1));
        world.tell(Samples.measured(Samples.job(search, "poisoned", 2), 10, 100));

        World.soon(() -> world.changes(search).size() == 1);
        World.soon(() -> letters("unknown-" + search).size() == 1);
        assertThat(world.changes(search).getFirst().number()).isEqualTo(1);
        assertThat(letters(search))
                .extracting(DeadLetter::reason)
                .containsExactlyInAnyOrder(
                        DeadLetter.Reason.UNSUPPORTED_VERSION,
                        DeadLetter.Reason.UNPROCESSABLE,
                        DeadLetter.Reason.UNPROCESSABLE);
        assertThat(letters(search)).extracting(DeadLetter::stage).containsOnly("frontier-service");
    }

    @Test
    void textThatDatabasesDislikeIsNoProblem() {
        String search = world.running("odd", 5);

        world.tell(failed(Samples.job(search, "odd", 1), "\0 \ud800 \u2028"));
        world.tell(failed(Samples.job("\0" + search, "odd", 1), "of no search"));

        World.soon(() -> world.changes(search).size() == 1);
        World.soon(() -> letters("\0" + search).size() == 1);
    }

    @Test
    void jobFromOutOfTimeIsBuried() {
        String search = world.running("timeless", 5);
        ProfileJob job = Samples.job(search, "timeless", 1);
        ProfileJob eternal =
                ProfileJob.of(
                        Instant.MAX,
                        search,
                        job.deviceClass(),
                        1,
                        false,
                        job.architecture(),
                        job.scores(),
                        job.workload(),
                        MeasurementProtocol.STANDARD);

        world.tell(failed(eternal, "too late"));

        World.soon(() -> letters(search).size() == 1);
    }

    private static MeasurementFailed failed(ProfileJob job, String detail) {
        return new MeasurementFailed(
                Samples.JOB_MADE, job, "worker", FailureReason.RUNTIME_ERROR, detail);
    }

    private List<DeadLetter> letters(String search) {
        return world.deadLetters().stream()
                .filter(letter -> search.equals(letter.originKey()))
                .toList();
    }
}

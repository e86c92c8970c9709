package io.paretoform.frontier.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.measure.DriftState;
import io.paretoform.frontier.Database;
import io.paretoform.frontier.Samples;
import io.paretoform.frontier.Stack;
import io.paretoform.frontier.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@Tag("integration")
class GaugesTest {
    private static final int RESULTS = 100_000;
    private static final int MEMBERS = 1_000;
    private static final int REFRESHES = 20;

    private final World world;
    private final Database database;
    private final Gauges gauges;

    GaugesTest(World world, Database database, Gauges gauges) {
        this.world = world;
        this.database = database;
        this.gauges = gauges;
    }

    @Test
    void searchIsShownWhileItRuns() {
        String search = world.running("gauged", 10);
        world.tell(Samples.measured(Samples.job(search, "gauged", 1), 20, 3e6));
        world.tell(Samples.measured(Samples.job(search, "gauged", 2), 10, 4e6));
        world.tell(Samples.failed(Samples.job(search, "gauged", 3)));
        World.soon(() -> value("paretoform_search_failed", "gauged") == 1);

        assertThat(value("paretoform_search_measured", "gauged")).isEqualTo(2);
        assertThat(value("paretoform_search_held", "gauged")).isZero();
        assertThat(value("paretoform_search_budget_used_ratio", search)).isEqualTo(0.3);
        assertThat(value("paretoform_search_ran_seconds", search)).isNotNegative();
        assertThat(value("paretoform_search_results", search)).isEqualTo(3);
        assertThat(value("paretoform_search_state_age_seconds", search)).isNotNegative();
        assertThat(value("paretoform_frontier_best_latency_seconds", "gauged")).isEqualTo(0.01);
        assertThat(value("paretoform_frontier_changed_timestamp_seconds", "gauged"))
                .isEqualTo((double) Samples.JOB_MADE.plusSeconds(1).getEpochSecond());

        world.post("/api/searches/" + search + "/cancel", "{}");

        World.soon(() -> !metrics().contains(search));
    }

    @Test
    void silentWorkerIsShownAsThatAndOneThatLeftIsNot() {
        world.announce("heard");
        world.announce(Samples.device("silent", Instant.now().minus(6, ChronoUnit.HOURS), true));
        world.announce(Samples.device("left", Instant.now(), false));
        world.announce(Samples.device("gone", Instant.now().minus(2, ChronoUnit.DAYS), true));

        World.soon(() -> value("paretoform_worker_live", "silent") == 0);

        assertThat(value("paretoform_worker_live", "heard")).isEqualTo(1);
        assertThat(value("paretoform_worker_heartbeat_age_seconds", "silent"))
                .isBetween(6 * 3600.0, 6 * 3600.0 + 60);
        assertThat(value("paretoform_worker_heartbeat_age_seconds", "heard")).isLessThan(60);
        assertThat(metrics()).doesNotContain("worker-of-left", "worker-of-gone");
    }

    @Test
    void driftIsShownByItsState() {
        world.announce("drifting");
        world.tell(Samples.sentinel("drifting", Instant.now(), 1.2, DriftState.DRIFTED));

        World.soon(() -> value("paretoform_drift_alarms_total", "drifting") == 1);
        World.soon(() -> value("paretoform_device_slowness_ratio", "drifting") == 1.2);

        assertThat(value("paretoform_device_drift", "drifting", "state=\"drifted\"")).isOne();
        assertThat(value("paretoform_device_drift", "drifting", "state=\"steady\"")).isZero();
    }

    @Test
    void manyResultsAreShownInLittleTime() {
        String search = world.running("many", RESULTS);
        world.tell(Samples.measured(Samples.job(search, "many", 1), 20, 3e6));
        World.soon(() -> world.changes(search).size() == 1);
        makeMany(search);
        try {
            Duration first = refreshed();
            List<Duration> same =
                    Stream.generate(this::refreshed).limit(REFRESHES).sorted().toList();
            List<Duration> changed =
                    IntStream.range(0, REFRESHES)
                            .mapToObj(i -> refreshedAfterChange(search, RESULTS + 1 + i))
                            .sorted()
                            .toList();
            System.getLogger(GaugesTest.class.getName())
                    .log(
                            Level.INFO,
                            "refreshed in {0}; members the same {1}, others {2}",
                            first,
                            same,
                            changed);
            assertThat(same.get(REFRESHES / 2)).isLessThan(Duration.ofMillis(500));
            assertThat(changed.get(REFRESHES / 2)).isLessThan(Duration.ofSeconds(1));
        } finally {
            world.post("/api/searches/" + search + "/cancel", "{}");
            database.execute("delete from frontier_stay where candidate like 'made-%'");
            database.execute("delete from frontier_step where number >= " + RESULTS);
            database.execute("delete from measurement where job like 'made-%'");
        }
    }

    /** Gives the search copies of its first result; the last are members of its frontier. */
    private void makeMany(String search) {
        database.execute(
                """
                insert into measurement (job, search, device_class, candidate, attempt, baseline,
                    number, outcome, objectives, message, held, made_at, figures)
                select 'made-' || i, search, device_class, 'made-' || i, 1, false, number + i,
                    outcome, objectives, case when i > %d then message else '' end, false,
                    made_at, figures
                from measurement, generate_series(1, %d) i where search = '%s' and number = 1
                """
                        .formatted(RESULTS - MEMBERS, RESULTS, search));
        database.execute(
                """
                insert into frontier_stay (search, device_class, candidate, joined, job)
                select search, device_class, candidate, number, job from measurement
                where search = '%s' and number > %d
                """
                        .formatted(search, 1 + RESULTS - MEMBERS));
        changeFrontier(search, RESULTS);
    }

    /** As the result of that number does. */
    private void changeFrontier(String search, int number) {
        database.execute(
                """
                insert into frontier_step (search, device_class, number, made_at, size, hypervolume)
                select search, device_class, %d, made_at, %d, 0.5 from measurement
                where search = '%s' and number = 1
                """
                        .formatted(number, MEMBERS, search));
    }

    private Duration refreshedAfterChange(String search, int number) {
        changeFrontier(search, number);
        return refreshed();
    }

    private Duration refreshed() {
        long began = System.nanoTime();
        gauges.refresh();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Test
    void whatIsWaitedForAndGivenUpIsShown() {
        double before = value("paretoform_dead_letters_total", "frontier-service");
        world.tell("rubbish", "rubbish".getBytes(StandardCharsets.UTF_8));

        World.soon(() -> value("paretoform_dead_letters_total", "frontier-service") == before + 1);

        assertThat(value("paretoform_outbox_rows")).isNotNegative();
        assertThat(value("paretoform_outbox_age_seconds")).isNotNegative();
        assertThat(value("paretoform_metrics_refresh_seconds_count")).isPositive();
        assertThat(value("paretoform_metrics_refreshed_timestamp_seconds"))
                .isGreaterThan((double) Instant.now().minusSeconds(60).getEpochSecond());
        assertThat(metrics())
                .contains("paretoform_result_delay_seconds_bucket")
                .contains("agroal_active_count");
    }

    @Test
    void timesOfRequestsAreCountedInBuckets() {
        world.get("/api/searches");

        World.soon(() -> value("http_server_requests_seconds_bucket", "le=\"0.25\"") > 0);
    }

    /** The value of the first series of that name with these texts among its labels; else NaN. */
    private double value(String name, String... texts) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .filter(line -> Arrays.stream(texts).allMatch(line::contains))
                .findFirst()
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .orElse(Double.NaN);
    }

    private String metrics() {
        gauges.refresh(); // which is done every five seconds
        return world.get("/q/metrics").text();
    }
}

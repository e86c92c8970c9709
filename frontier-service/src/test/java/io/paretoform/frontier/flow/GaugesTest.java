package io.paretoform.frontier.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.measure.DriftState;
import io.paretoform.frontier.Samples;
import io.paretoform.frontier.Stack;
import io.paretoform.frontier.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@Tag("integration")
class GaugesTest {
    private final World world;

    GaugesTest(World world) {
        this.world = world;
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
        assertThat(value("paretoform_frontier_best_latency_seconds", "gauged")).isEqualTo(0.01);
        assertThat(value("paretoform_frontier_changed_timestamp_seconds", "gauged"))
                .isEqualTo(Samples.JOB_MADE.plusSeconds(1).getEpochSecond());

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
    void whatIsWaitedForAndGivenUpIsShown() {
        double before = value("paretoform_dead_letters_total", "frontier-service");
        world.tell("rubbish", "rubbish".getBytes(StandardCharsets.UTF_8));

        World.soon(() ->
                value("paretoform_dead_letters_total", "frontier-service") == before + 1);

        assertThat(value("paretoform_outbox_rows")).isNotNegative();
        assertThat(value("paretoform_outbox_age_seconds")).isNotNegative();
        assertThat(value("paretoform_metrics_refresh_seconds_count")).isPositive();
        assertThat(value("paretoform_metrics_refreshed_timestamp_seconds"))
                .isGreaterThan(Instant.now().minusSeconds(60).getEpochSecond());
        assertThat(metrics())
                .contains("paretoform_result_delay_seconds_bucket")
                .contains("http_server_requests_seconds_bucket")
                .contains("agroal_active_count");
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
        return world.get("/q/metrics").text();
    }
}

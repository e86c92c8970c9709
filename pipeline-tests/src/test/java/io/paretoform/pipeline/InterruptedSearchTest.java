package io.paretoform.pipeline;

import static io.paretoform.testkit.Pipeline.Service.PROFILER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.testkit.Pipeline;
import io.paretoform.testkit.SmallSpace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Searches that are stopped from outside, by a person or by kill -9. */
@Tag("integration")
@TestInstance(Lifecycle.PER_CLASS)
class InterruptedSearchTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration QUIET = Duration.ofSeconds(2);

    /** Of one worker: workers + 1. */
    private static final int MOST_OUTSTANDING = 2;

    private Pipeline pipeline;
    private Searches searches;

    @BeforeAll
    void start() {
        pipeline = Pipeline.named("interrupted").secondsPerMeasurement(1.5);
        pipeline.start();
        searches = new Searches(pipeline);
    }

    @AfterAll
    void stop() {
        pipeline.close();
    }

    @Test
    void profilerKilledInMidJobLosesNothingAndLeavesNoChild() {
        long before = pipeline.measurings();
        String search = searches.submitWhole(SmallSpace.TINY);
        searches.awaitResults(search, 2);
        List<ProcessHandle> measuring = awaitMeasuring();

        pipeline.life(PROFILER).kill();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(measuring).noneMatch(ProcessHandle::isAlive));
        pipeline.start();
        searches.awaitState(search, "completed");
        searches.assertExact(search, SmallSpace.TINY);
        assertThat(pipeline.measurings() - before).isEqualTo(SmallSpace.TINY.size() + 1);
    }

    @Test
    void everythingKilledInMidSearchGoesOnWhereItWas() {
        long before = pipeline.measurings();
        String search = searches.submitWhole(SmallSpace.TINY);
        searches.awaitResults(search, 4);

        pipeline.killEverything();
        pipeline.start();

        searches.awaitState(search, "completed");
        searches.assertExact(search, SmallSpace.TINY);
        assertThat(pipeline.measurings() - before)
                .as("measured: once, but for one that was being measured")
                .isBetween((long) SmallSpace.TINY.size(), SmallSpace.TINY.size() + 1L);
    }

    @Test
    void pausedSearchAdmitsNothingAndResumedItCompletes() {
        String search = searches.submitWhole(SmallSpace.TINY);
        searches.awaitResults(search, 3);

        searches.client().tell(search, "pause");

        long atPause = searches.client().results(search);
        awaitQuiet(search);
        assertThat(searches.client().state(search)).isEqualTo("paused");
        assertThat(searches.client().results(search) - atPause)
                .isLessThanOrEqualTo(MOST_OUTSTANDING);

        searches.client().tell(search, "resume");

        searches.awaitState(search, "completed");
        searches.assertExact(search, SmallSpace.TINY);
    }

    @Test
    void cancelledSearchHasItsOutstandingJobsAnsweredWithoutMeasuring() {
        String search = searches.submitWhole(SmallSpace.TINY);
        searches.awaitResults(search, 2);
        awaitMeasuring();

        searches.client().tell(search, "cancel");

        awaitQuiet(search);
        assertThat(searches.client().state(search)).isEqualTo("cancelled");
        List<FailureReason> failures =
                searches.answers(search).stream()
                        .filter(MeasurementFailed.class::isInstance)
                        .map(MeasurementFailed.class::cast)
                        .map(MeasurementFailed::reason)
                        .toList();
        assertThat(failures)
                .hasSizeBetween(1, MOST_OUTSTANDING)
                .containsOnly(FailureReason.CANCELLED);
        assertThat(searches.jobs(search)).hasSizeLessThan(SmallSpace.TINY.size());
    }

    private List<ProcessHandle> awaitMeasuring() {
        return await().atMost(PATIENCE)
                .until(() -> pipeline.life(PROFILER).children(), running -> !running.isEmpty());
    }

    /** Waits until every job is answered and no more come. */
    private void awaitQuiet(String search) {
        await().atMost(PATIENCE)
                .during(QUIET)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(searches.results(search))
                                .containsExactlyInAnyOrderElementsOf(searches.jobs(search)));
    }
}

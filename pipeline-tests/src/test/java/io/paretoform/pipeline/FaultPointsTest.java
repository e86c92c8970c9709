package io.paretoform.pipeline;

import static io.paretoform.testkit.Pipeline.Service.FRONTIER;
import static io.paretoform.testkit.Pipeline.Service.GENERATOR;
import static io.paretoform.testkit.Pipeline.Service.PROFILER;
import static io.paretoform.testkit.Pipeline.Service.PROXY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.paretoform.testkit.Pipeline;
import io.paretoform.testkit.Pipeline.Service;
import io.paretoform.testkit.ServiceLife;
import io.paretoform.testkit.SmallSpace;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each service dies between every two of its effects; the search ends as if nothing had happened.
 */
@Tag("integration")
@TestInstance(Lifecycle.PER_CLASS)
class FaultPointsTest {
    private static final Set<String> RESULT_LOST = Set.of("child-started:3", "measured:3");

    private Pipeline pipeline;
    private Searches searches;

    @BeforeAll
    void start() {
        pipeline = Pipeline.named("fault-points");
        pipeline.start();
        searches = new Searches(pipeline);
    }

    @AfterAll
    void stop() {
        pipeline.close();
    }

    static Stream<Arguments> deaths() {
        return Stream.of(
                arguments(GENERATOR, "before-transaction-commit"),
                arguments(GENERATOR, "after-transaction-commit"),
                arguments(PROXY, "before-transaction-commit:3"),
                arguments(PROXY, "after-transaction-commit:3"),
                arguments(PROFILER, "job-taken:3"),
                arguments(PROFILER, "child-started:3"),
                arguments(PROFILER, "measured:3"),
                arguments(PROFILER, "result-published:3"),
                arguments(PROFILER, "acknowledged:3"),
                arguments(FRONTIER, "after-database-commit:5"),
                arguments(FRONTIER, "after-publish:5"),
                arguments(FRONTIER, "before-acknowledge:5"));
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void serviceThatDiesBetweenTwoEffectsLosesAndRepeatsNothing(Service service, String point) {
        pipeline.life(service).kill();
        ServiceLife doomed = pipeline.start(service, point);
        doomed.awaitReady();
        long before = pipeline.measurings();
        String search = searches.submitWhole(SmallSpace.TINY);

        assertThat(doomed.awaitDeath(Duration.ofMinutes(2))).as("died at " + point).isTrue();
        pipeline.start();

        searches.awaitState(search, "completed");
        searches.assertExact(search, SmallSpace.TINY);
        assertThat(pipeline.measurings() - before)
                .as("measured: once, but for one whose result died with its worker")
                .isEqualTo(SmallSpace.TINY.size() + (RESULT_LOST.contains(point) ? 1 : 0));
    }
}

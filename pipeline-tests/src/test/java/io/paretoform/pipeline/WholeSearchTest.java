package io.paretoform.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.testkit.Pipeline;
import io.paretoform.testkit.SmallSpace;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Searches from the request to their end, nothing going wrong. */
@Tag("integration")
@TestInstance(Lifecycle.PER_CLASS)
class WholeSearchTest {
    private Pipeline pipeline;
    private Searches searches;

    @BeforeAll
    void start() {
        pipeline = Pipeline.named("whole-search");
        pipeline.start();
        searches = new Searches(pipeline);
    }

    @AfterAll
    void stop() {
        pipeline.close();
    }

    @Test
    void smallSpaceEndsWithItsExactFrontier() {
        long before = pipeline.measurings();
        String search = searches.submitWhole(SmallSpace.SMALL);

        searches.awaitState(search, "completed");

        searches.assertExact(search, SmallSpace.SMALL);
        assertThat(pipeline.measurings() - before)
                .isEqualTo(SmallSpace.SMALL.size() + searches.measuredAgain(search));
    }

    @Test
    void budgetOfMeasurementsIsKeptExactly() {
        String search =
                searches.client().submit(SmallSpace.TINY.space(), Map.of("measurements", 7));

        searches.awaitState(search, "completed");

        assertThat(searches.client().results(search)).isEqualTo(7);
        assertThat(searches.jobs(search)).hasSize(7);
    }
}

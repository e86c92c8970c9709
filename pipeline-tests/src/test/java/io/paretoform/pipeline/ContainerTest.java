package io.paretoform.pipeline;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.paretoform.testkit.Pipeline;
import io.paretoform.testkit.SmallSpace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The services on the broker and database that others run. */
@Tag("integration")
class ContainerTest {
    @Test
    void smallSpaceEndsWithItsExactFrontierOnContainers() {
        assumeThat(Pipeline.hasDockerEngine())
                .as("a Docker engine answers; without one this is skipped")
                .isTrue();
        try (Pipeline pipeline = Pipeline.inContainers("containers")) {
            pipeline.start();
            Searches searches = new Searches(pipeline);

            String search = searches.submitWhole(SmallSpace.TINY);

            searches.awaitState(search, "completed");
            searches.assertExact(search, SmallSpace.TINY);
        }
    }
}

package io.paretoform.cli;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.search.Budget;
import io.paretoform.core.space.SearchSpaces;
import io.paretoform.local.AotTraining;
import io.paretoform.local.LocalStack;
import io.paretoform.local.StackLayout;
import io.paretoform.local.StackService;
import io.paretoform.local.UserFolders;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;

/** Makes the start-up caches; the build calls it. */
@Command(
        name = "train-caches",
        hidden = true,
        description = {
            "Run the stack once, with one small measurement, to make the caches from which its"
                    + " processes start quickly. Does nothing when they are made.",
            "",
            "The build calls this."
        },
        footer = "  ./paretoform train-caches")
final class TrainCachesCommand implements Callable<Integer> {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public Integer call() {
        AotTraining.run(StackLayout.find(), UserFolders.cache(), this::measureOnce);
        return ExitCode.OK;
    }

    /**
     * Takes every service through its whole work once; where that takes too long, what was loaded
     * by then is in the caches all the same.
     */
    private void measureOnce(LocalStack stack) {
        FrontierClient client =
                new FrontierClient(
                        URI.create(stack.address(StackService.FRONTIER)),
                        LOOK_EVERY,
                        Optional.empty());
        String id = client.open(searchOfOne()).id();
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!client.search(id).state().isEnded() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    private static SearchRequest searchOfOne() {
        Architecture small =
                ArchitectureNotation.parse(
                        Map.of(
                                "backbone", "gpt2",
                                "vocab_size", 1000,
                                "n_positions", 192,
                                "d_model", 64,
                                "n_layer", 1,
                                "n_head", 2,
                                "d_inner", 128));
        return new SearchRequest(
                SearchSpaces.builtIn("gpt2").orElseThrow(),
                SearchRequest.SEED,
                Budget.ofMeasurements(2),
                List.of(small),
                List.of(),
                Workload.LTS.name(),
                Objectives.STANDARD.names(),
                List.of(),
                SearchRequest.PROPOSING_LITTLE,
                Map.of());
    }
}

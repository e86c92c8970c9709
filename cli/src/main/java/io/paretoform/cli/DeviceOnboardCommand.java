package io.paretoform.cli;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.search.Budget;
import io.paretoform.core.space.SearchSpace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gets to know a device. */
@Command(
        name = "onboard",
        description = {
            "Measure architectures of many sizes to see how far this machine's figures can be"
                    + " trusted: repeatability, noise, drift, and the error of a predictor.",
            "",
            "Some of them are measured in several sessions spread over the whole time. It goes"
                    + " through the stack like any search, and is one search for each round of"
                    + " sessions. With the usual numbers that is 82 measurements.",
            "",
            "Written to DIR: onboard.json, onboard.png, onboard.svg and round-N.jsonl (every result"
                    + " with its raw samples)."
        },
        footer = {
            "  ./paretoform device onboard",
            "  ./paretoform device onboard --architectures 20 --repeated 4 --sessions 3",
            "  ./paretoform device onboard --server http://lab:8080 --device pi5-ort-3a7c20e1"
        })
final class DeviceOnboardCommand implements Callable<Integer> {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Console console;

    @Option(
            names = "--architectures",
            paramLabel = "N",
            description = "Measure so many architectures (${DEFAULT-VALUE}).")
    private int architectures = 50;

    @Option(
            names = "--repeated",
            paramLabel = "N",
            description = "So many of them in every session (${DEFAULT-VALUE}).")
    private int repeated = 8;

    @Option(
            names = "--sessions",
            paramLabel = "N",
            description = "Number of sessions (${DEFAULT-VALUE}).")
    private int sessions = 5;

    @Option(
            names = "--space",
            paramLabel = "NAME|FILE",
            description = "Draw from this space (${DEFAULT-VALUE}).")
    private String space = SearchRequest.SPACE;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed draws the same architectures (${DEFAULT-VALUE}).")
    private long seed = SearchRequest.SEED;

    @Option(
            names = "--device",
            paramLabel = "CLASS",
            description =
                    "Measure on this device class, or on all live ones of a kind: cpu or"
                            + " cuda; may be given again (default: all that are live).")
    private List<String> devices = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the answer goes (default: paretoform-out/<first search>).")
    private @Nullable Path out;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    @Mixin private JsonOption json = new JsonOption();

    DeviceOnboardCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SearchSpace drawnFrom = SpaceReader.read(space);
        OnboardPlan plan = OnboardPlan.of(drawnFrom, architectures, repeated, sessions, seed);
        try (Connection open = connection.open(console)) {
            FrontierClient client = open.client();
            List<String> classes = DeviceChoice.resolve(devices, client);
            OnboardFolder folder = new OnboardFolder(out);
            List<SearchResults> rounds = new ArrayList<>();
            for (List<Architecture> round : plan.rounds()) {
                console.err()
                        .printf(
                                "Session %d of %d: %d measurements%n",
                                rounds.size() + 1, plan.rounds().size(), round.size());
                String id = client.open(search(drawnFrom, round, classes)).id();
                follow(client, id);
                rounds.add(folder.fetch(client, id));
            }
            List<OnboardReport> reports = OnboardReport.of(rounds);
            if (reports.isEmpty()) {
                throw CommandException.failed("nothing was measured: see " + folder.path());
            }
            List<String> complaints = folder.write(reports);
            json.print(console.out(), reports, () -> text(reports));
            complaints.forEach(console.err()::println);
            console.err().println("written to " + folder.path());
            return ExitCode.OK;
        }
    }

    private void follow(FrontierClient client, String id) {
        SearchFollower follower = new SearchFollower(client, new ProgressLine(console), LOOK_EVERY);
        Interruption.during(
                () -> follower.untilEnded(id),
                () -> {
                    follower.silence();
                    client.cancel(id);
                });
    }

    /** All that it measures are baselines, which are measured in their order. */
    private SearchRequest search(
            SearchSpace drawnFrom, List<Architecture> round, List<String> classes) {
        return new SearchRequest(
                drawnFrom,
                seed,
                Budget.ofMeasurements(round.size()),
                round,
                classes,
                Workload.LTS.name(),
                Objectives.STANDARD.names(),
                null);
    }

    private static String text(List<OnboardReport> reports) {
        return reports.stream()
                .map(OnboardReport::text)
                .collect(Collectors.joining(System.lineSeparator() + System.lineSeparator()));
    }
}

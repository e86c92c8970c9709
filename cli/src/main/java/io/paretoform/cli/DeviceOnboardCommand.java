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
import java.util.Map;
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
                    + " through the stack like any search, and is a search for each round of"
                    + " sessions. With the usual numbers that is 82 measurements.",
            "",
            "Written to DIR: onboard.json, onboard.png, onboard.svg and search-N.jsonl (every"
                    + " result with its raw samples)."
        },
        footer = {
            "  ./paretoform device onboard",
            "  ./paretoform device onboard --architectures 20 --repeated 4 --sessions 3",
            "  ./paretoform device onboard --server http://lab:8080 --device pi5-ort-3a7c20e1"
        })
final class DeviceOnboardCommand implements Callable<Integer> {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    /** For one round; a machine that is always disturbed is not chased for ever. */
    private static final int MOST_SEARCHES = 4;

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

    @Mixin private DeviceOption devices = new DeviceOption();

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
        devices.requireHere(connection);
        try (Connection open = connection.open(console)) {
            FrontierClient client = open.client();
            List<String> classes = DeviceChoice.resolve(devices.names(), client);
            OnboardFolder folder = new OnboardFolder(out);
            List<SearchResults> rounds = new ArrayList<>();
            for (List<Architecture> round : plan.rounds()) {
                measure(round, new Round(drawnFrom, classes, client, folder), rounds);
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

    /** What every search of an onboarding is opened with. */
    private record Round(
            SearchSpace space, List<String> classes, FrontierClient client, OnboardFolder folder) {}

    /**
     * A disturbed measurement is repeated at the cost of the search's budget, so what was not
     * reached is asked for again.
     */
    private void measure(List<Architecture> all, Round round, List<SearchResults> results) {
        List<Architecture> left = all;
        for (int search = 0; search < MOST_SEARCHES && !left.isEmpty(); search++) {
            String id = round.client().open(search(left, round)).id();
            console.err().printf("Search %s: %d architectures%n", id, left.size());
            follow(round.client(), id);
            SearchResults found = round.folder().fetch(round.client(), id);
            results.add(found);
            left = left.stream().filter(one -> !found.answers(one)).toList();
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
    private SearchRequest search(List<Architecture> wanted, Round round) {
        return new SearchRequest(
                round.space(),
                seed,
                Budget.ofMeasurements(wanted.size()),
                wanted,
                round.classes(),
                Workload.LTS.name(),
                Objectives.STANDARD.names(),
                List.of(),
                SearchRequest.PROPOSING_LITTLE,
                Map.of());
    }

    private static String text(List<OnboardReport> reports) {
        return reports.stream()
                .map(OnboardReport::text)
                .collect(Collectors.joining(System.lineSeparator() + System.lineSeparator()));
    }
}

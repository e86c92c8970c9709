package io.paretoform.cli;

import io.paretoform.contracts.rest.SearchView;
import io.paretoform.contracts.rest.SearchView.FrontierView;
import io.paretoform.core.search.SearchState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Searches. */
@Command(
        name = "search",
        description = {
            "Search for the architectures that nothing else beats on a device, and write down what"
                    + " was found.",
            "",
            "Candidates are proposed, scored by their decoder parameters (they stand for quality)"
                    + " and measured: latency and peak memory. Without --server the local stack is"
                    + " used, and started if it does not run.",
            "",
            "With bounds (--max-latency and the like) the search looks for the best within them,"
                    + " and ends when it finds that nothing can keep them.",
            "",
            "Written to DIR: report.html (all of it in one file, to be read and passed on),"
                    + " frontier.csv, frontier.json, frontier.png, frontier.svg,"
                    + " measurements.jsonl (every result with its raw samples) and search.yaml"
                    + " (the search, to be run again).",
            "",
            "Ctrl-C pauses the search, writes what was found and says how to go on."
        },
        exitCodeList = {
            "0:done",
            "1:understood, but it could not be done",
            "2:the command line, or a file named on it, is wrong",
            "3:nothing keeps the bounds",
            "130:interrupted by Ctrl-C (143 by SIGTERM); a search was paused and can be resumed"
        },
        footer = {
            "  ./paretoform search",
            "  ./paretoform search --space transformer-xl --budget 5m",
            "  ./paretoform search --space mine.yaml --budget 200 --seed 7 --out results",
            "  ./paretoform search --max-latency 20ms --max-memory 200MB --budget 200",
            "  ./paretoform search --strategy lts --seed 7",
            "  ./paretoform search --baseline gpt2 --baseline mine.json",
            "  ./paretoform search --definition paretoform-out/20261122-101500-3f0c9a/search.yaml",
            "  ./paretoform search --resume 3f0c9a"
        })
final class SearchCommand implements Callable<Integer> {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Console console;

    @Mixin private SearchOptions options = new SearchOptions();

    @Option(
            names = "--resume",
            paramLabel = "SEARCH",
            description = "Go on with a search, or follow one that runs: its id or a part of it.")
    private @Nullable String resumed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the answer goes (default: paretoform-out/<search>).")
    private @Nullable Path out;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (resumed != null && !options.isEmpty()) {
            throw CommandException.usage(
                    "--resume goes on with a search as it is: it cannot be given another"
                            + " definition");
        }
        Optional<SearchOptions.Source> request =
                resumed == null ? Optional.of(options.request()) : Optional.empty();
        options.devices().requireHere(connection);
        try (Connection open = connection.open(console)) {
            FrontierClient client = open.client();
            SearchView search =
                    request.map(it -> it.get(client::architecture))
                            .map(it -> it.on(DeviceChoice.resolve(it.devices(), client)))
                            .map(client::open)
                            .orElseGet(() -> goOn(client, Objects.requireNonNull(resumed)));
            console.err().println("Search " + search.id());
            return follow(open, search.id(), request.map(it -> commandAt()));
        }
    }

    private static SearchView goOn(FrontierClient client, String text) {
        SearchView search = SearchArgument.find(client, text);
        if (search.state() == SearchState.PAUSED) {
            client.resume(search.id());
        }
        return search;
    }

    private int follow(Connection open, String id, Optional<Instant> commandAt) {
        Path folder = out == null ? Path.of("paretoform-out", id) : out;
        SearchRun run = new SearchRun(console, open, id, folder, commandAt);
        SearchFollower follower =
                new SearchFollower(open.client(), new ProgressLine(console), LOOK_EVERY);
        SearchView ended =
                Interruption.during(
                        () -> follower.untilEnded(id),
                        () -> {
                            follower.silence();
                            run.pause();
                        });
        boolean found = run.report();
        if (!found && isAnswered(ended)) {
            throw CommandException.unfit(
                    Objects.requireNonNullElse(
                            ended.reason(),
                            "nothing measured keeps " + Shortfall.text(ended.bounds())));
        }
        if (ended.state() == SearchState.COMPLETED) {
            return ExitCode.OK;
        }
        throw CommandException.failed(
                "search "
                        + id
                        + ": "
                        + ProgressLine.word(ended.state())
                        + (ended.reason() == null ? "" : ": " + ended.reason()));
    }

    /** Whether all was measured that the budget allows, or of which there is any use. */
    private static boolean isAnswered(SearchView ended) {
        return ended.state() == SearchState.COMPLETED
                || (ended.state() == SearchState.FAILED
                        && !ended.frontiers().isEmpty()
                        && ended.frontiers().stream().allMatch(FrontierView::exhausted));
    }

    /** The launcher becomes this process, so it began when the command was given. */
    private static Instant commandAt() {
        return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }
}

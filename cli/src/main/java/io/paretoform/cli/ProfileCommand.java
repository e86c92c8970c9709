package io.paretoform.cli;

import io.paretoform.contracts.Measured;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.measure.Interval;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.space.SearchSpaces;
import io.paretoform.exports.text.Figure;
import io.paretoform.exports.text.Shapes;
import io.paretoform.exports.text.Units;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures one architecture. */
@Command(
        name = "profile",
        description = {
            "Measure one architecture, anew each time: latency with its 95 %% interval, and peak"
                    + " memory.",
            "",
            "It is a search of one, and is listed among the searches."
        },
        footer = {
            "  ./paretoform profile gpt2",
            "  ./paretoform profile gpt2 --workload generate",
            "  ./paretoform profile mine.yaml --json",
            "  ./paretoform profile gpt2 --device cuda",
            "  ./paretoform profile gpt2-medium --server http://lab:8080 --device pi5-ort-3a7c20e1"
        })
final class ProfileCommand implements Callable<Integer> {
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    private final Console console;

    @Mixin private ArchitectureArgument architecture = new ArchitectureArgument();

    @Mixin private DeviceOption devices = new DeviceOption();

    @Mixin private QuietOption quiet = new QuietOption();

    @Mixin private WorkloadOption workload = new WorkloadOption();

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    @Mixin private JsonOption json = new JsonOption();

    ProfileCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ArchitectureReader.Source one = architecture.read();
        devices.requireHere(connection);
        try (Connection open = connection.open(console)) {
            FrontierClient client = open.client();
            List<String> classes = DeviceChoice.resolve(devices.names(), client);
            String id = client.open(searchOfOne(one.get(client::architecture), classes)).id();
            SearchFollower follower =
                    new SearchFollower(client, new ProgressLine(console), LOOK_EVERY);
            Interruption.during(
                    () -> follower.untilEnded(id),
                    () -> {
                        follower.silence();
                        client.cancel(id);
                    });
            return print(fetch(client, id));
        }
    }

    /** Its only measurement is that of its baseline, so the space does not matter. */
    private SearchRequest searchOfOne(Architecture one, List<String> classes) {
        return SearchRequest.measuring(
                List.of(one),
                SearchSpaces.builtIn(one.backbone().key()).orElseThrow(),
                classes,
                workload.nameOr(Workload.LTS.name()),
                quiet.protocol());
    }

    private static SearchResults fetch(FrontierClient client, String id) {
        try {
            Path file = Files.createTempFile("paretoform-profile", ".jsonl");
            try {
                return SearchResults.fetch(client, id, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw CommandException.failed("no room for the results (" + e + ")", e);
        }
    }

    private int print(SearchResults results) {
        if (!results.failed().isEmpty() || results.measured().isEmpty()) {
            throw CommandException.failed(
                    results.failed().stream()
                            .map(one ->
                                    "not measured on "
                                            + one.job().deviceClass()
                                            + ": "
                                            + SearchSummary.name(one.reason())
                                            + ": "
                                            + one.detail())
                            .collect(Collectors.joining("; ", "", ""))
                            .transform(text -> text.isEmpty() ? "not measured" : text));
        }
        List<MeasuredArchitecture> measured =
                results.measured().stream().map(MeasuredArchitecture::of).toList();
        json.print(
                console.out(),
                measured,
                () ->
                        results.measured().stream()
                                .map(ProfileCommand::text)
                                .collect(Collectors.joining(System.lineSeparator())));
        return ExitCode.OK;
    }

    private static String text(Measured result) {
        MeasuredArchitecture one = MeasuredArchitecture.of(result);
        String samples =
                one.samplesMs().stream().map(Units::digits).collect(Collectors.joining(" "));
        String title = Shapes.of(one.architecture());
        TextTable table =
                new TextTable(Set.of(title), one.id().abbreviated(), title)
                        .row("device", one.device());
        Objective.KNOWN.stream()
                .filter(one::has)
                .map(Figure::new)
                .forEach(figure -> {
                    Interval interval = one.interval(figure.objective());
                    table.row(figure.name(), figure.text(interval.value()));
                    if (figure.isUncertain(List.of(one))) {
                        table.row("95 % interval", figure.text(interval));
                    }
                });
        return table.row(
                                "other processes",
                                Units.digits(result.conditions().othersCpu()) + " cores")
                        .row("warm-up", result.steady() ? "until steady" : "cut short at its cap")
                + System.lineSeparator()
                + samples
                + " ms";
    }
}

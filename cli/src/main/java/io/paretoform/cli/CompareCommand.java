package io.paretoform.cli;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.contracts.rest.SearchView;
import io.paretoform.core.frontier.Objectives;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares searches of one device by how fast their frontiers grew. */
@Command(
        name = "compare",
        description = {
            "Compare searches of one space on one device: the hypervolume of each over time and"
                    + " measurements, in one box.",
            "",
            "The box reaches from the worst that any of them measured to the best; hypervolumes are"
                    + " shares of what all found together, by measured values. Pauses are not taken"
                    + " out of the times."
        },
        footer = {
            "  ./paretoform compare 3f0c9a 77b1e2",
            "  ./paretoform compare 3f0c9a 77b1e2 --out comparison"
        })
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "SEARCH",
            arity = "2..*",
            description = "Ids of searches, or parts of them.")
    private List<String> searches = List.of();

    @Option(
            names = "--device",
            paramLabel = "CLASS",
            description = "The device class, where the searches have several in common.")
    private @Nullable String device;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Write comparison.json and a picture here.")
    private @Nullable Path out;

    @Mixin private ServerOptions server = new ServerOptions();

    @Mixin private JsonOption json = new JsonOption();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        FrontierClient client = server.connect();
        List<SearchView> found =
                searches.stream().map(id -> SearchArgument.find(client, id)).toList();
        String on = device(found);
        SearchCourses compared;
        try {
            compared =
                    SearchCourses.of(
                            objectives(found),
                            found.stream().map(one -> results(client, one, on)).toList());
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(String.valueOf(e.getMessage()), e);
        }
        CourseReport report = CourseReport.of(on, compared);
        if (out != null) {
            write(out, report, compared);
        }
        json.print(console.out(), report, report::text);
        return ExitCode.OK;
    }

    private String device(List<SearchView> found) {
        Set<String> common = new LinkedHashSet<>(found.getFirst().devices());
        found.forEach(one -> common.retainAll(one.devices()));
        if (device != null && common.contains(device)) {
            return device;
        }
        if (device == null && common.size() == 1) {
            return common.iterator().next();
        }
        throw CommandException.usage(
                device == null
                        ? "device classes that all of the searches have: "
                                + common
                                + ": expected one, or --device to choose"
                        : "--device '" + device + "': expected one of " + common);
    }

    private static Objectives objectives(List<SearchView> found) {
        List<String> names = found.getFirst().objectives();
        for (SearchView one : found) {
            if (!one.objectives().equals(names)) {
                throw new IllegalArgumentException(
                        "search "
                                + one.id()
                                + " with the objectives "
                                + one.objectives()
                                + ": expected "
                                + names
                                + ", as of search "
                                + found.getFirst().id());
            }
        }
        return Objectives.named(names);
    }

    private static SearchCourses.Results results(
            FrontierClient client, SearchView search, String device) {
        if (search.startedAt() == null) {
            throw new IllegalArgumentException("search " + search.id() + ": nothing was measured");
        }
        List<Measured> results = new ArrayList<>();
        for (String line : client.measurements(search.id())) {
            try {
                byte[] message = line.getBytes(StandardCharsets.UTF_8);
                if (Codec.MEASUREMENTS.decode(message) instanceof Measured measured
                        && measured.job().deviceClass().equals(device)
                        && !measured.job().baseline()) {
                    results.add(measured);
                }
            } catch (UnreadableMessageException e) {
                throw new ServerException("search " + search.id() + ": " + e.getMessage(), e);
            }
        }
        return new SearchCourses.Results(
                new SearchCourse.Label(
                        search.id(), search.strategy(), search.seed(), search.startedAt()),
                results);
    }

    private void write(Path folder, CourseReport report, SearchCourses compared) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("comparison.json"), JsonOption.write(report) + "\n");
            Picture.draw(folder, "comparison", () -> CoursePlot.of(report.device(), compared))
                    .ifPresent(console.err()::println);
        } catch (IOException e) {
            throw CommandException.failed(folder + ": cannot be written (" + e + ")", e);
        }
    }
}

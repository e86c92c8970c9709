package io.paretoform.cli;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.contracts.rest.SearchView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a frontier. */
@Command(
        name = "frontier",
        description = {
            "Show what a search has found so far: what nothing else beats in its objectives,"
                    + " usually decoder parameters, latency and memory.",
            "",
            "The options ask for the best within bounds."
        },
        footer = {
            "  ./paretoform frontier",
            "  ./paretoform frontier 3f0c9a --max-latency 20ms --max-memory 200MB",
            "  ./paretoform frontier --at 100",
            "  ./paretoform frontier --min-decoder-parameters 20M --json",
            "  ./paretoform frontier --bound 'latency_ms<=20' --bound 'peak_memory_bytes<=2e8'"
        })
final class FrontierCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "SEARCH",
            arity = "0..1",
            description = "The id of a search, or a part of it; the newest if left out.")
    private String search = "";

    @Mixin private FrontierFilter filter = new FrontierFilter();

    @Mixin private ServerOptions server = new ServerOptions();

    @Mixin private JsonOption json = new JsonOption();

    FrontierCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        FrontierQuery query = filter.query();
        FrontierClient client = server.connect();
        SearchView found = SearchArgument.find(client, search);
        List<MeasuredArchitecture> members = client.frontier(found.id(), query);
        json.print(console.out(), members, () -> text(found, members));
        return ExitCode.OK;
    }

    private static String text(SearchView search, List<MeasuredArchitecture> members) {
        FrontierTable table = new FrontierTable(search.objectives());
        List<String> lines = new ArrayList<>();
        members.stream()
                .map(MeasuredArchitecture::device)
                .distinct()
                .forEach(device -> {
                    lines.add("search " + search.id() + " on " + device);
                    lines.addAll(
                            table.of(
                                            "frontier",
                                            members.stream()
                                                    .filter(one -> one.device().equals(device))
                                                    .toList())
                                    .lines());
                });
        return lines.isEmpty()
                ? "search "
                        + search.id()
                        + ": nothing on the frontier fits"
                        + (search.reason() == null ? "" : ": " + search.reason())
                : String.join(System.lineSeparator(), lines);
    }
}

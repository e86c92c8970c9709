package io.paretoform.cli;

import io.paretoform.contracts.rest.SearchView;
import io.paretoform.exports.text.Budgets;
import io.paretoform.exports.text.Units;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists searches. */
@Command(
        name = "searches",
        description = "List the searches and how they stand.",
        footer = {"  ./paretoform searches", "  ./paretoform searches --json"})
final class SearchesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private ServerOptions server = new ServerOptions();

    @Mixin private JsonOption json = new JsonOption();

    SearchesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<SearchView> searches = server.connect().searches();
        json.print(console.out(), searches, () -> text(searches));
        return ExitCode.OK;
    }

    private static String text(List<SearchView> searches) {
        TextTable table =
                new TextTable(
                        "search",
                        "space",
                        "state",
                        "budget",
                        "measured",
                        "failed",
                        "held",
                        "frontier",
                        "ran");
        searches.forEach(one ->
                table.row(
                        one.id(),
                        one.space().name(),
                        ProgressLine.word(one.state()),
                        Budgets.text(one.budget()),
                        "" + one.measured(),
                        "" + one.failed(),
                        "" + one.held(),
                        "" + one.frontierSize(),
                        Units.clock(Math.round(one.runningSeconds()))));
        return Stream.concat(
                        Stream.of(table.toString()),
                        searches.stream()
                                .filter(one -> one.reason() != null)
                                .map(one -> one.id() + ": " + one.reason()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}

package io.paretoform.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Cancels a search. */
@Command(
        name = "cancel",
        description = "End a search for good. What was measured stays.",
        footer = "  ./paretoform cancel 3f0c9a")
final class CancelCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SEARCH", description = "The id of a search, or a part of it.")
    private String search = "";

    @Mixin private ServerOptions server = new ServerOptions();

    CancelCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        FrontierClient client = server.connect();
        String id = SearchArgument.find(client, search).id();
        client.cancel(id);
        console.out().println("search " + id + ": cancelled");
        return ExitCode.OK;
    }
}

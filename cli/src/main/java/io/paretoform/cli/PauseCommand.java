package io.paretoform.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Pauses a search. */
@Command(
        name = "pause",
        description = "Pause a search: nothing new is measured until it is resumed.",
        footer = "  ./paretoform pause 3f0c9a")
final class PauseCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SEARCH", description = "The id of a search, or a part of it.")
    private String search = "";

    @Mixin private ServerOptions server = new ServerOptions();

    PauseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        FrontierClient client = server.connect();
        String id = SearchArgument.find(client, search).id();
        client.pause(id);
        console.out().println("search " + id + ": paused");
        return ExitCode.OK;
    }
}

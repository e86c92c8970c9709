package io.paretoform.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Resumes a search. */
@Command(
        name = "resume",
        description =
                "Let a paused search go on. To follow it too: ./paretoform search --resume SEARCH",
        footer = "  ./paretoform resume 3f0c9a")
final class ResumeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SEARCH", description = "The id of a search, or a part of it.")
    private String search = "";

    @Mixin private ServerOptions server = new ServerOptions();

    ResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        FrontierClient client = server.connect();
        String id = SearchArgument.find(client, search).id();
        client.resume(id);
        console.out().println("search " + id + ": resumed");
        return ExitCode.OK;
    }
}

package io.paretoform.cli;

import io.paretoform.local.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends the local stack. */
@Command(
        name = "down",
        description = {
            "End the local stack, whoever uses it.",
            "",
            "Nothing is lost: running searches go on with the next start."
        },
        footer = "  ./paretoform down")
final class DownCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private StateOption state = new StateOption();

    DownCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean ran = Stack.status(state.directory()).isPresent();
        Stack.stop(state.directory());
        console.out().println(ran ? "The stack has ended." : "No stack was running.");
        return ExitCode.OK;
    }
}

package io.paretoform.cli;

import io.paretoform.local.Stack;
import io.paretoform.local.StackService;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the local stack to stay. */
@Command(
        name = "up",
        description = {
            "Start the local stack and keep it: a Kafka broker, a PostgreSQL and the four services,"
                    + " in the background, on this machine only.",
            "",
            "A search starts it by itself; this is for looking at what was found."
        },
        footer = {
            "  ./paretoform up",
            "  ./paretoform up --bootstrap-servers broker:9092 --jdbc-url"
                    + " jdbc:postgresql://db/paretoform"
        })
final class UpCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private StackChoice choice = new StackChoice();

    UpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Stack stack = choice.attach(console)) {
            stack.pin();
            console.out()
                    .println(
                            "The stack runs at "
                                    + stack.address(StackService.FRONTIER)
                                    + " until './paretoform down'.");
            console.out()
                    .println(
                            "To watch it: prometheus --config.file="
                                    + choice.directory().prometheus());
        }
        return ExitCode.OK;
    }
}

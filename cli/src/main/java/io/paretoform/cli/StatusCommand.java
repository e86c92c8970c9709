package io.paretoform.cli;

import io.paretoform.local.Stack;
import io.paretoform.local.StackStatus;
import io.paretoform.local.StateDirectory;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the local stack. */
@Command(
        name = "status",
        description = {
            "Show the processes of the local stack, where they answer and where their logs are.",
            "",
            "The exit code is 0 when the stack is ready, 1 when it is not."
        },
        footer = {"  ./paretoform status", "  ./paretoform status --json"})
final class StatusCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private StateOption state = new StateOption();

    @Mixin private JsonOption json = new JsonOption();

    StatusCommand(Console console) {
        this.console = console;
    }

    /**
     * The answer.
     *
     * @param ready whether every part answers
     * @param pinned whether it stays without clients
     * @param stack null when none runs
     */
    record View(String state, boolean ready, boolean pinned, @Nullable StackStatus stack) {
        static View of(StateDirectory state) {
            StackStatus stack = Stack.status(state).orElse(null);
            return new View(
                    state.root().toString(),
                    stack != null && stack.phase() == StackStatus.Phase.READY,
                    Stack.isPinned(state),
                    stack);
        }

        String text() {
            if (stack == null) {
                return "no stack runs in " + state;
            }
            TextTable table =
                    new TextTable(
                            Set.of("at", "log"),
                            "part",
                            "state",
                            "process",
                            "restarts",
                            "at",
                            "log");
            stack.parts()
                    .forEach(part ->
                            table.row(
                                    part.name(),
                                    lower(part.state()),
                                    part.pid() == null ? "-" : part.pid().toString(),
                                    "" + part.restarts(),
                                    part.address(),
                                    part.log()));
            String head =
                    "stack in "
                            + state
                            + ": "
                            + lower(stack.phase())
                            + (pinned ? ", stays until 'down'" : ", ends with its last client")
                            + (stack.message() == null ? "" : ": " + stack.message());
            return head + System.lineSeparator() + table;
        }

        private static String lower(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        View view = View.of(state.directory());
        json.print(console.out(), view, view::text);
        return view.ready() ? ExitCode.OK : ExitCode.FAILED;
    }
}

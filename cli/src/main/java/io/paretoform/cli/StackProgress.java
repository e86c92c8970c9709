package io.paretoform.cli;

import io.paretoform.local.StackStatus;
import io.paretoform.local.StateDirectory;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Says what of the local stack is being started: a line for each part that becomes ready. */
final class StackProgress {
    private final Console console;
    private final StateDirectory state;
    private final long startedAt = System.nanoTime();
    private final Set<String> said = new HashSet<>();

    StackProgress(Console console, StateDirectory state) {
        this.console = console;
        this.state = state;
    }

    void show(StackStatus status) {
        if (said.isEmpty() && status.phase() == StackStatus.Phase.READY) {
            return;
        }
        if (said.add("")) {
            console.err().println("Starting the local stack in " + state.root());
        }
        status.parts().stream()
                .filter(part -> part.state() == StackStatus.PartState.READY)
                .filter(part -> said.add(part.name()))
                .forEach(part -> console.err().println(line(part)));
    }

    private String line(StackStatus.Part part) {
        double seconds = Duration.ofNanos(System.nanoTime() - startedAt).toMillis() / 1000.0;
        return String.format(
                Locale.ROOT, "%6.1f s  %s at %s", seconds, part.name(), part.address());
    }
}

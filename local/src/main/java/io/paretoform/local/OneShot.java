package io.paretoform.local;

import java.io.IOException;
import java.util.List;

/** Runs a program to its end. */
final class OneShot {
    private OneShot() {}

    /** Its exit code; its output goes to the log. */
    static int run(List<String> command, LogFile log) {
        log.turn();
        try {
            return new ProcessBuilder(Detached.command(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while running " + command, e);
        }
    }
}

package io.paretoform.local;

import java.io.IOException;

/** The signal with which a process ends in good order. */
public enum StopSignal {
    /** What nearly every program takes. */
    TERM,
    /** PostgreSQL's fast shutdown: its TERM waits for every client to leave. */
    INT;

    void send(ProcessHandle process) {
        switch (this) {
            case TERM -> process.destroy();
            case INT -> sendInterrupt(process);
        }
    }

    private static void sendInterrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-s", "INT", Long.toString(process.pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noKillCommand) {
            process.destroy();
        }
    }
}

package io.paretoform.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One command, run in this process. */
record CommandRun(int exitCode, String out, String err) {
    static CommandRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
        int exitCode = Main.commandLine(console).execute(args);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}

package io.paretoform.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Where a command writes.
 *
 * @param out answers
 * @param err progress and errors, so that answers can be piped
 * @param interactive whether a person watches, so that a progress line may be rewritten
 */
record Console(PrintWriter out, PrintWriter err, boolean interactive) {
    /** Standard output and error of this process. */
    static Console system() {
        return new Console(
                new PrintWriter(System.out, true, charset()),
                new PrintWriter(System.err, true, charset()),
                isTerminal());
    }

    @SuppressWarnings("SystemConsoleNull") // it is null where there is no terminal, in 25 too
    private static boolean isTerminal() {
        java.io.Console terminal = System.console();
        return terminal != null && terminal.isTerminal();
    }

    private static Charset charset() {
        return System.out.charset();
    }
}

package io.paretoform.cli;

/** What the process says when it ends. */
final class ExitCode {
    static final int OK = 0;

    /** The command was understood but could not be done. */
    static final int FAILED = 1;

    /** The command line, or a file named on it, is wrong. */
    static final int USAGE = 2;

    /** Asked whether something is fit, or for something that fits, and nothing is or does. */
    static final int UNFIT = 3;

    /** Ended by Ctrl-C; a search was paused. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}

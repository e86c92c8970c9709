package io.paretoform.cli;

/** Why a command ends, in words for the person who gave it. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandException(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    private CommandException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** What was asked for is wrong: the message names the value and the rule. */
    static CommandException usage(String message) {
        return new CommandException(ExitCode.USAGE, message);
    }

    /** The same, found out by an exception. */
    static CommandException usage(String message, Throwable cause) {
        return new CommandException(ExitCode.USAGE, message, cause);
    }

    /** What was asked for could not be done. */
    static CommandException failed(String message) {
        return new CommandException(ExitCode.FAILED, message);
    }

    /** The same, because of an exception. */
    static CommandException failed(String message, Throwable cause) {
        return new CommandException(ExitCode.FAILED, message, cause);
    }

    /** What was asked for was looked for, and cannot be had. */
    static CommandException unfit(String message) {
        return new CommandException(ExitCode.UNFIT, message);
    }

    int exitCode() {
        return exitCode;
    }
}

package io.paretoform.cli;

import io.paretoform.local.StackException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a person what went wrong; the stack trace only when asked for. */
final class Errors implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
            Exception error, CommandLine command, ParseResult parseResult) {
        PrintWriter err = command.getErr();
        err.println("paretoform: " + message(error));
        if (isVerbose(command)) {
            error.printStackTrace(err);
        } else if (!isExpected(error)) {
            err.println("(this should not happen: --verbose shows where)");
        }
        err.flush();
        return error instanceof CommandException known ? known.exitCode() : ExitCode.FAILED;
    }

    private static String message(Exception error) {
        return isExpected(error) ? String.valueOf(error.getMessage()) : "" + error;
    }

    private static boolean isExpected(Exception error) {
        return error instanceof CommandException
                || error instanceof ServerException
                || error instanceof StackException;
    }

    private static boolean isVerbose(CommandLine command) {
        Object root = command.getCommandSpec().root().userObject();
        return root instanceof RootCommand options && options.verbose();
    }
}

package io.paretoform.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line in one line, and where the help is. */
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        boolean isRoot = command.getParent() == null;
        err.println(name + ": " + error.getMessage());
        if (isRoot && args.length == 0) {
            command.usage(err);
        } else if (!UnmatchedArgumentException.printSuggestions(error, err)) {
            err.println("Try '" + name + " --help'.");
        } else {
            err.println("Or try '" + name + " --help'.");
        }
        err.flush();
        return ExitCode.USAGE;
    }
}

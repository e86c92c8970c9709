package io.paretoform.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What all commands share; does nothing by itself. */
@Command(
        name = "paretoform",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        description = {
            "Finds Transformers that suit a device: those that no other beats in decoder parameters"
                    + " (they stand for quality), latency and memory, the last two measured."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:understood, but it could not be done",
            "2:the command line, or a file named on it, is wrong",
            "130:interrupted by Ctrl-C (143 by SIGTERM); a search was paused and can be resumed"
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./paretoform search --space gpt2 --budget 10m",
            "  ./paretoform describe gpt2",
            "  ./paretoform profile gpt2",
            "  ./paretoform frontier --max-latency 20ms --max-memory 200MB",
            "  ./paretoform search --help"
        })
final class RootCommand {
    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Show where an error comes from.")
    private boolean verbose;

    boolean verbose() {
        return verbose;
    }
}

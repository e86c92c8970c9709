package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {
    private static final String PROGRAM = "paretoform ";

    /** With the commands of commands, as {@code device check}. */
    static Stream<String> commands() {
        return all(root())
                .map(command -> command.getCommandSpec().qualifiedName())
                .filter(name -> name.startsWith(PROGRAM) && !name.endsWith(" help"))
                .map(name -> name.substring(PROGRAM.length()));
    }

    static Stream<String> examples() {
        return all(root())
                .map(CommandLine::getCommandSpec)
                .map(CommandSpec::usageMessage)
                .flatMap(usage -> Arrays.stream(usage.footer()))
                .map(String::strip)
                .filter(line -> line.startsWith("./paretoform"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandSaysWhatItDoesAndGivesAnExample(String name) {
        CommandRun run = CommandRun.of((name + " --help").split(" ", -1));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Usage: paretoform " + name)
                .contains("./paretoform " + name)
                .contains("Exit codes:");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(101));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsUnderstood(String example) {
        List<String> words = Words.of(example);
        String[] args = words.subList(1, words.size()).toArray(String[]::new);
        assertThat(root().parseArgs(args).errors()).isEmpty();
    }

    @Test
    void withoutACommandTheHelpIsShownAsAnError() {
        CommandRun run = CommandRun.of();
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("Commands:");
    }

    @Test
    void aMistypedOptionIsAnsweredWithOneAlikeAndTheWayToHelp() {
        CommandRun run = CommandRun.of("describe", "gpt2", "--jsn");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--jsn").contains("paretoform describe --help");
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream().flatMap(HelpTest::all));
    }

    private static CommandLine root() {
        return Main.commandLine(Console.system());
    }
}

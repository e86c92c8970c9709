package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * The README's command lines are ones that the program takes, and its table names every command.
 */
class ReadmeTest {
    private static final Path README = Path.of("../README.md");
    private static final Pattern COMMAND_LINE =
            Pattern.compile("(?:^|`)(\\./paretoform [^`#\\n]+)", Pattern.MULTILINE);
    private static final Pattern TABLE_ROW =
            Pattern.compile("^\\| `\\./paretoform (\\w+)[^`]*` \\|", Pattern.MULTILINE);

    /** What the launcher does by itself. */
    private static final String TEST = "test";

    static Stream<String> commandLines() throws IOException {
        return COMMAND_LINE
                .matcher(Files.readString(README))
                .results()
                .map(line -> line.group(1).strip())
                .filter(line ->
                        !line.startsWith("./paretoform " + TEST) && !line.contains("COMMAND"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void everyCommandLineIsUnderstood(String line) {
        List<String> words = Words.of(line);
        CommandLine root = Main.commandLine(Console.system());
        assertThat(root.parseArgs(words.subList(1, words.size()).toArray(String[]::new)).errors())
                .isEmpty();
    }

    @Test
    void theTableNamesEveryCommand() throws IOException {
        List<String> rows =
                TABLE_ROW
                        .matcher(Files.readString(README))
                        .results()
                        .map(row -> row.group(1))
                        .distinct()
                        .toList();
        List<String> commands =
                Main.commandLine(Console.system()).getSubcommands().entrySet().stream()
                        .filter(command ->
                                !command.getValue().getCommandSpec().usageMessage().hidden())
                        .map(Map.Entry::getKey)
                        .filter(name -> !name.equals("help"))
                        .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        Stream.concat(commands.stream(), Stream.of(TEST)).toList());
    }

    @Test
    void everyPublishedArchitectureIsNamed() throws IOException {
        assertThat(Files.readString(README))
                .contains(Presets.names().stream().map(name -> "`" + name + "`").toList());
    }
}

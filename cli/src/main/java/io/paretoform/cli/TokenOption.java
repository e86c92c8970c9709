package io.paretoform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What this command shows to a server that asks who calls. There is no option for the token itself:
 * what stands on a command line is shown to every user of the machine.
 */
final class TokenOption {
    private static final String VARIABLE = "PARETOFORM_TOKEN";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Holds the token for a server that asks for one (PARETOFORM_TOKEN).")
    private @Nullable Path file;

    /** The token of the file, else of the variable. */
    Optional<Token> token() {
        return token(file, System.getenv());
    }

    static Optional<Token> token(@Nullable Path file, Map<String, String> environment) {
        if (file != null) {
            return Optional.of(new Token(read(file)));
        }
        return Optional.ofNullable(environment.get(VARIABLE))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Token::new);
    }

    private static String read(Path file) {
        try {
            String text = Files.readString(file).strip();
            if (text.isEmpty() || text.lines().count() > 1) {
                throw CommandException.usage("--token-file " + file + ": expected one token");
            }
            return text;
        } catch (IOException e) {
            throw CommandException.usage(
                    "--token-file " + file + ": cannot be read (" + e + ")", e);
        }
    }
}

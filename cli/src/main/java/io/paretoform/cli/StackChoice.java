package io.paretoform.cli;

import io.paretoform.local.Database;
import io.paretoform.local.ExternalServices;
import io.paretoform.local.Stack;
import io.paretoform.local.StackLayout;
import io.paretoform.local.StackOptions;
import io.paretoform.local.StateDirectory;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the local stack is started if it does not run yet. */
final class StackChoice {
    private static final String PASSWORD = "PARETOFORM_JDBC_PASSWORD";

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "Use this Kafka broker instead of starting one.")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--jdbc-url",
            paramLabel = "URL",
            description =
                    "Use this PostgreSQL instead of starting one; its password is read from "
                            + PASSWORD
                            + ".")
    private @Nullable String jdbcUrl;

    @Option(
            names = "--jdbc-user",
            paramLabel = "NAME",
            description = "Who to be there (${DEFAULT-VALUE}).")
    private String jdbcUser = "paretoform";

    @Mixin private StateOption state = new StateOption();

    StateDirectory directory() {
        return state.directory();
    }

    /** Joins the local stack or starts it; prints what it waits for. */
    Stack attach(Console console) {
        StackOptions options =
                new StackOptions(
                        directory(),
                        StackLayout.find(),
                        new ExternalServices(Optional.ofNullable(bootstrapServers), database()));
        StackProgress progress = new StackProgress(console, directory());
        return Stack.attach(options, progress::show);
    }

    private Optional<Database> database() {
        return Optional.ofNullable(jdbcUrl)
                .map(url ->
                        new Database(
                                url,
                                jdbcUser,
                                Objects.requireNonNullElse(System.getenv(PASSWORD), "")));
    }
}

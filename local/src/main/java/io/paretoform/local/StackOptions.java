package io.paretoform.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client chooses about its stack, and how that is told to the supervisor's process.
 *
 * @param state where the stack lives
 * @param layout where its programs are
 * @param external what it need not run itself
 */
public record StackOptions(StateDirectory state, StackLayout layout, ExternalServices external) {
    /** The database's password goes through the environment, where other users cannot read it. */
    static final String PASSWORD_VARIABLE = "PARETOFORM_JDBC_PASSWORD";

    /** Everything run by the stack itself, in the user's state directory. */
    public static StackOptions usual() {
        return new StackOptions(
                new StateDirectory(UserFolders.state()),
                StackLayout.find(),
                ExternalServices.none());
    }

    List<String> toArguments() {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--state", state.root().toString()));
        arguments.addAll(List.of("--home", layout.home().toString()));
        external.bootstrapServers()
                .ifPresent(it -> arguments.addAll(List.of("--bootstrap-servers", it)));
        external.database()
                .ifPresent(it ->
                        arguments.addAll(
                                List.of(
                                        "--jdbc-url", it.jdbcUrl(),
                                        "--jdbc-user", it.user())));
        return arguments;
    }

    Map<String, String> toEnvironment() {
        return external.database()
                .map(database -> Map.of(PASSWORD_VARIABLE, database.password()))
                .orElse(Map.of());
    }

    static StackOptions parse(List<String> arguments, Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            values.put(arguments.get(i), arguments.get(i + 1));
        }
        Optional<Database> database =
                Optional.ofNullable(values.get("--jdbc-url"))
                        .map(url ->
                                new Database(
                                        url,
                                        values.getOrDefault("--jdbc-user", ""),
                                        environment.getOrDefault(PASSWORD_VARIABLE, "")));
        return new StackOptions(
                new StateDirectory(path(values, "--state")),
                StackLayout.at(path(values, "--home")),
                new ExternalServices(
                        Optional.ofNullable(values.get("--bootstrap-servers")), database));
    }

    private static Path path(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return Path.of(value);
    }
}

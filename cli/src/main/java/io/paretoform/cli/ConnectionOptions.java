package io.paretoform.cli;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where it is measured: on a server that runs, or by the local stack, started if need be. */
final class ConnectionOptions {
    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Use this frontier-service and its devices instead of the local stack.")
    private @Nullable URI server;

    @Mixin private TokenOption token = new TokenOption();

    @Mixin private StackChoice choice = new StackChoice();

    /** Whether this machine measures. */
    boolean isLocal() {
        return server == null;
    }

    Connection open(Console console) {
        Optional<Token> known = token.token();
        return server == null
                ? Connection.to(choice.attach(console), known)
                : Connection.to(server, known);
    }
}

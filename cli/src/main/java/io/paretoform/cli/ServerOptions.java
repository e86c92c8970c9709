package io.paretoform.cli;

import java.net.URI;
import picocli.CommandLine.Option;

/** Which server a command talks to. */
final class ServerOptions {
    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "A frontier-service that runs (${DEFAULT-VALUE}).")
    private URI server = URI.create("http://localhost:8080");

    FrontierClient connect() {
        return new FrontierClient(server);
    }
}

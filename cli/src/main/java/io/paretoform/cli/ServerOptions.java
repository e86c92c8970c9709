package io.paretoform.cli;

import io.paretoform.local.Stack;
import io.paretoform.local.StackService;
import io.paretoform.local.StackStatus;
import io.paretoform.local.StateDirectory;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which server a query goes to: the one named, or that of the local stack if it runs. */
final class ServerOptions {
    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "A frontier-service that runs; the local stack's if left out.")
    private @Nullable URI server;

    @Mixin private TokenOption token = new TokenOption();

    @Mixin private StateOption state = new StateOption();

    FrontierClient connect() {
        return new FrontierClient(
                server == null ? running(state.directory()) : server, Duration.ZERO, token.token());
    }

    private static URI running(StateDirectory state) {
        return Stack.status(state)
                .filter(status -> status.phase() == StackStatus.Phase.READY)
                .flatMap(status -> status.address(StackService.FRONTIER))
                .map(URI::create)
                .orElseThrow(() ->
                        CommandException.failed(
                                "no local stack is ready in "
                                        + state.root()
                                        + ": start one with './paretoform up', or name a server"
                                        + " with --server"));
    }
}

package io.paretoform.cli;

import io.paretoform.local.Stack;
import io.paretoform.local.StackException;
import io.paretoform.local.StackService;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A server that measures: one that was named, or the local stack, which stays at least until this
 * is closed.
 *
 * @param stack the local stack, unless a server was named
 */
record Connection(FrontierClient client, Optional<Stack> stack) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Connection to(URI server, Optional<Token> token) {
        return new Connection(new FrontierClient(server, PATIENCE, token), Optional.empty());
    }

    static Connection to(Stack stack, Optional<Token> token) {
        URI server = URI.create(stack.address(StackService.FRONTIER));
        return new Connection(new FrontierClient(server, PATIENCE, token), Optional.of(stack));
    }

    /**
     * What went through the local stack so far; nothing is known of another server, nor while a
     * service is being started again.
     */
    Optional<FlowCounts> flow() {
        try {
            return stack.map(FlowCounts::of);
        } catch (ServerException | StackException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        stack.ifPresent(Stack::close);
    }
}

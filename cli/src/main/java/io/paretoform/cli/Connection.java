package io.paretoform.cli;

import io.paretoform.local.Stack;
import io.paretoform.local.StackService;
import java.net.URI;
import java.util.Optional;

/**
 * A server that measures: one that was named, or the local stack, which stays at least until this
 * is closed.
 *
 * @param stack the local stack, unless a server was named
 */
record Connection(FrontierClient client, Optional<Stack> stack) implements AutoCloseable {
    static Connection to(URI server) {
        return new Connection(new FrontierClient(server), Optional.empty());
    }

    static Connection to(Stack stack) {
        return new Connection(
                new FrontierClient(URI.create(stack.address(StackService.FRONTIER))),
                Optional.of(stack));
    }

    /** What went through the local stack so far; nothing is known of another server. */
    Optional<FlowCounts> flow() {
        return stack.map(FlowCounts::of);
    }

    @Override
    public void close() {
        stack.ifPresent(Stack::close);
    }
}

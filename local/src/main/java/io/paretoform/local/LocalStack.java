package io.paretoform.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/**
 * The processes of one stack, owned by this JVM: broker and database, then the services. The
 * supervisor keeps one; tests and training may too. What dies is started again until {@link
 * #close}.
 */
public final class LocalStack implements AutoCloseable {
    /**
     * A process of the stack.
     *
     * @param address where it answers
     */
    public record Part(ServiceProcess process, String address) {}

    private static final Executor IN_BACKGROUND = task -> Thread.ofVirtual().start(task);

    private final StackPlan plan;
    private final Ports ports;
    private final Runnable onChange;
    private final List<Part> servers = new CopyOnWriteArrayList<>();
    private final List<Part> services = new CopyOnWriteArrayList<>();
    private volatile Optional<String> bootstrapServers;
    private volatile Optional<Database> database;
    private boolean closed;

    /**
     * A stack that is not yet started.
     *
     * @param onChange called after every change of a process's state
     */
    public LocalStack(StackPlan plan, Runnable onChange) {
        this.plan = plan;
        this.onChange = onChange;
        this.bootstrapServers = plan.external().bootstrapServers();
        this.database = plan.external().database();
        Orphans.stop(plan.state().run());
        this.ports = Ports.in(plan.state().root());
    }

    /**
     * Starts everything and waits until all of it is ready.
     *
     * @throws StackException when a part does not get there; the others are left to {@link #close}
     */
    public void start() {
        var broker = CompletableFuture.runAsync(this::startBroker, IN_BACKGROUND);
        var postgres = CompletableFuture.runAsync(this::startDatabase, IN_BACKGROUND);
        join(broker);
        join(postgres);
        var commands =
                new ServiceCommands(plan, bootstrapServers.orElseThrow(), database.orElseThrow());
        for (StackService service : plan.services()) {
            int port = ports.claim(service.name());
            add(
                    services,
                    ServiceProcess.start(commands.of(service, port), plan.supervision(), onChange),
                    ServiceCommands.url(port));
        }
        services.forEach(service -> service.process().awaitReady(ServiceProcess.READY_LIMIT));
    }

    /** The broker in use, ours or another; empty until it is ready. */
    public Optional<String> bootstrapServers() {
        return bootstrapServers;
    }

    /** The database in use, ours or another; empty until it is ready. */
    public Optional<Database> database() {
        return database;
    }

    /** Everything started so far, in that order. */
    public List<Part> parts() {
        List<Part> all = new ArrayList<>(servers);
        all.addAll(services);
        return all;
    }

    /** Where the part of this name answers. */
    public String address(String name) {
        return part(name).address();
    }

    /** The process of the part of this name. */
    public ServiceProcess process(String name) {
        return part(name).process();
    }

    private Part part(String name) {
        return parts().stream()
                .filter(part -> part.process().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StackException("the stack runs no " + name));
    }

    /** Ends the services, then broker and database. Also while {@link #start} is still at it. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        closeAll(services);
        closeAll(servers);
    }

    private void add(List<Part> parts, ServiceProcess process, String address) {
        synchronized (this) {
            if (!closed) {
                parts.add(new Part(process, address));
                return;
            }
        }
        process.close();
    }

    private static void closeAll(List<Part> parts) {
        parts.stream()
                .map(part -> CompletableFuture.runAsync(part.process()::close, IN_BACKGROUND))
                .toList()
                .forEach(LocalStack::join);
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StackException known) {
                throw known;
            }
            throw e;
        }
    }

    private void startBroker() {
        if (bootstrapServers.isPresent()) {
            return;
        }
        var broker =
                KafkaBroker.launch(
                        plan.state().kafka(),
                        plan.layout(),
                        ports,
                        plan.supervision(),
                        plan.aot(),
                        onChange);
        add(servers, broker.process(), broker.bootstrapServers());
        broker.awaitReady(ServiceProcess.READY_LIMIT);
        bootstrapServers = Optional.of(broker.bootstrapServers());
    }

    private void startDatabase() {
        if (database.isPresent()) {
            return;
        }
        var server =
                PostgresServer.launch(plan.state().postgres(), ports, plan.supervision(), onChange);
        add(servers, server.process(), server.jdbcUrl());
        server.awaitReady(ServiceProcess.READY_LIMIT);
        database =
                Optional.of(
                        new Database(server.jdbcUrl(), PostgresServer.USER, PostgresServer.USER));
    }
}

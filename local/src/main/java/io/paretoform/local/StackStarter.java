package io.paretoform.local;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings a stack to readiness: waits for the running supervisor, or starts one. */
final class StackStarter {
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final int HEAP_MEGABYTES = 96;

    private final StackOptions options;
    private final Consumer<StackStatus> onProgress;
    private final LogFile log;
    private @Nullable Process supervisor;

    StackStarter(StackOptions options, Consumer<StackStatus> onProgress) {
        this.options = options;
        this.onProgress = onProgress;
        this.log = new LogFile(options.state().run().resolve("supervisor.log"));
    }

    void awaitReady() {
        long deadline = System.nanoTime() + Stack.START_LIMIT.toNanos();
        Optional<StackStatus> shown = Optional.empty();
        while (System.nanoTime() < deadline) {
            ensureSupervisor();
            Optional<StackStatus> status = Stack.status(options.state());
            if (!status.equals(shown)) {
                status.ifPresent(onProgress);
                shown = status;
            }
            if (status.isPresent() && status.get().phase() == StackStatus.Phase.READY) {
                requireAsAsked(status.get());
                return;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        throw new StackException(
                "the stack was not ready within %d minutes; its logs are in %s"
                        .formatted(Stack.START_LIMIT.toMinutes(), options.state().run()));
    }

    /**
     * One that has ended because nobody wanted it, or because another was faster, is no failure.
     */
    private void ensureSupervisor() {
        if (supervisor != null && supervisor.isAlive()) {
            return;
        }
        if (supervisor != null
                && supervisor.exitValue() != 0
                && supervisor.exitValue() != SupervisorMain.TAKEN) {
            throw new StackException(failure(supervisor));
        }
        supervisor = FileLocks.isHeld(options.state().lock()) ? null : spawn();
    }

    private Process spawn() {
        log.turn();
        List<String> command =
                JavaCommand.of(
                        HEAP_MEGABYTES,
                        List.of(),
                        List.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                SupervisorMain.class.getName()));
        command.addAll(options.toArguments());
        var builder = new ProcessBuilder(Detached.command(command));
        builder.environment().putAll(options.toEnvironment());
        builder.redirectInput(new File("/dev/null"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new StackException("cannot run " + command, e);
        }
    }

    private String failure(Process ended) {
        return new StatusFile(options.state().status())
                .read()
                .filter(status -> status.supervisorPid() == ended.pid())
                .map(StackStatus::message)
                .orElseGet(() ->
                        "the supervisor ended with code %d; the end of %s:%n%s"
                                .formatted(ended.exitValue(), log.path(), log.tail(20)));
    }

    private void requireAsAsked(StackStatus status) {
        options.external()
                .bootstrapServers()
                .ifPresent(asked -> requireSame("broker", asked, status.bootstrapServers()));
        options.external()
                .database()
                .ifPresent(asked -> requireSame("database", asked.jdbcUrl(), status.jdbcUrl()));
    }

    private void requireSame(String what, String asked, @Nullable String used) {
        if (!asked.equals(used)) {
            throw new StackException(
                    "the stack in %s runs with the %s %s, not %s; stop it first"
                            .formatted(options.state().root(), what, used, asked));
        }
    }
}

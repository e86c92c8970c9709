package io.paretoform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One life of a service process: nobody starts it again but the test. */
public final class ServiceLife implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final int port;
    private final Process process;

    private ServiceLife(String name, int port, Process process) {
        this.name = name;
        this.port = port;
        this.process = process;
    }

    /** Starts the process; its output is appended to the log. */
    static ServiceLife start(
            String name,
            int port,
            List<String> command,
            Map<String, String> environment,
            Path log) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return new ServiceLife(name, port, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the service says that it is ready. */
    public void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        name + " died with " + process.exitValue() + " before it was ready");
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(name + " not ready within " + PATIENCE);
            }
            awaitDeath(Duration.ofMillis(100));
        }
    }

    /** Whether it died within the time. */
    public boolean awaitDeath(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The processes it has started that still run. */
    public List<ProcessHandle> children() {
        return process.children().toList();
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        awaitDeath(PATIENCE);
    }

    /** The service's own address. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        process.destroy();
        if (!awaitDeath(Duration.ofSeconds(20))) {
            kill();
        }
    }

    private boolean isReady() {
        HttpRequest probe =
                HttpRequest.newBuilder(uri().resolve("/q/health/ready"))
                        .timeout(PROBE_TIMEOUT)
                        .build();
        try {
            return HTTP.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, e);
        }
    }
}

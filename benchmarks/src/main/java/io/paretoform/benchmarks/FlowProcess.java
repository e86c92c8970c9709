package io.paretoform.benchmarks;

import io.paretoform.local.StackLayout;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A service as its own process, with the figures it gives of itself. */
final class FlowProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final URI uri;

    private FlowProcess(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /**
     * How services are started.
     *
     * @param compression of what they write
     * @param flags of their JVMs
     * @param folder where their logs go
     */
    record Start(String bootstrapServers, String compression, List<String> flags, Path folder) {
        FlowProcess of(String service, int port) throws IOException {
            return of(service, port, Map.of(), List.of());
        }

        /**
         * Starts it with more of an environment.
         *
         * @param arguments of its own
         */
        FlowProcess of(
                String service, int port, Map<String, String> environment, List<String> arguments)
                throws IOException {
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            List<String> command = new ArrayList<>(List.of(java));
            command.addAll(flags);
            command.add("-Dparetoform.flow.kafka.\"compression.type\"=" + compression);
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar"));
            command.add(StackLayout.find().serviceJar(service).toString());
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment()
                    .putAll(
                            Map.of(
                                    "PARETOFORM_FLOW_BOOTSTRAP_SERVERS",
                                    bootstrapServers,
                                    "QUARKUS_HTTP_HOST",
                                    "127.0.0.1",
                                    "QUARKUS_HTTP_PORT",
                                    Integer.toString(port)));
            builder.environment().putAll(environment);
            builder.redirectOutput(
                    ProcessBuilder.Redirect.appendTo(folder.resolve(service + ".log").toFile()));
            return new FlowProcess(builder.start(), URI.create("http://127.0.0.1:" + port));
        }
    }

    void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (get("/q/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            Thread.sleep(200); // a process does not tell when it is ready
        }
        throw new IOException(uri + " is not ready, or not within " + PATIENCE);
    }

    /** The sum of the figures whose line begins as wanted. */
    double sum(Predicate<String> wanted) throws IOException, InterruptedException {
        return get("/q/metrics")
                .body()
                .lines()
                .filter(wanted)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    double heapMegabytes() throws IOException, InterruptedException {
        return sum(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("\"heap\""))
                / 1e6;
    }

    /** Waits until it has done what it was started for. */
    void awaitEnd() throws IOException, InterruptedException {
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("the process ended with " + status + ": its log says why");
        }
    }

    /** Where it answers. */
    URI uri() {
        return uri;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(uri.resolve(path)).timeout(Duration.ofSeconds(10)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

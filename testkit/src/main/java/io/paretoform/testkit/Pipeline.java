package io.paretoform.testkit;

import io.paretoform.contracts.Topics;
import io.paretoform.local.StackLayout;
import io.paretoform.messaging.KafkaSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The four services as users run them, on a real broker and a real database, with the {@link
 * FakeDevice}. A test starts, kills and restarts them one by one.
 */
public final class Pipeline implements AutoCloseable {
    /** The services in the order of the flow. */
    public enum Service {
        GENERATOR("generator-service"),
        PROXY("proxy-service"),
        PROFILER("profiler-service"),
        FRONTIER("frontier-service");

        private final String artefact;

        Service(String artefact) {
            this.artefact = artefact;
        }
    }

    private final Path folder;
    private final Backing backing;
    private final Map<Service, ServiceLife> lives = new EnumMap<>(Service.class);
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private double secondsPerMeasurement;
    private Duration sentinelEvery = Duration.ZERO;

    private Pipeline(Path folder, Backing backing) {
        this.folder = folder;
        this.backing = backing;
        for (Service service : Service.values()) {
            ports.put(service, freePort());
        }
    }

    /**
     * Starts broker and database as child processes; no service runs yet. Logs are in {@code
     * target/pipeline/NAME}.
     *
     * @param name of the folder, emptied first
     */
    public static Pipeline named(String name) {
        Path folder = emptied(name);
        return new Pipeline(folder, new EmbeddedBacking(folder));
    }

    /** The same with broker and database as containers; see {@link #hasDockerEngine}. */
    public static Pipeline inContainers(String name) {
        return new Pipeline(emptied(name), new ContainerBacking());
    }

    /** Whether {@link #inContainers} can work here. */
    public static boolean hasDockerEngine() {
        return ContainerBacking.hasEngine();
    }

    private static Path emptied(String name) {
        Path folder = Path.of("target", "pipeline", name).toAbsolutePath();
        try {
            if (Files.exists(folder)) {
                delete(folder);
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes measurements of the profilers started from now on take this long. */
    public Pipeline secondsPerMeasurement(double seconds) {
        secondsPerMeasurement = seconds;
        return this;
    }

    /** Makes profilers started from now on measure a sentinel this often; zero for never. */
    public Pipeline sentinelEvery(Duration time) {
        sentinelEvery = time;
        return this;
    }

    /** Starts every service that does not run and waits until all are ready. */
    public void start() {
        for (Service service : Service.values()) {
            ServiceLife life = lives.get(service);
            if (life == null || !life.isAlive()) {
                start(service, "");
            }
        }
        lives.values().forEach(ServiceLife::awaitReady);
    }

    /**
     * Starts one service without waiting for it.
     *
     * @param haltAt fault point at which this life ends, empty for none
     */
    public ServiceLife start(Service service, String haltAt) {
        Path log = folder.resolve(service.artefact + ".log");
        ServiceLife life =
                ServiceLife.start(
                        service.artefact,
                        port(service),
                        command(service),
                        environment(service, haltAt),
                        log);
        lives.put(service, life);
        return life;
    }

    /** The service's present life. */
    public ServiceLife life(Service service) {
        ServiceLife life = lives.get(service);
        if (life == null) {
            throw new IllegalStateException(service + " was never started");
        }
        return life;
    }

    /** Kills every process at once; broker and database come back by themselves. */
    public void killEverything() {
        lives.values().forEach(ServiceLife::kill);
        backing.kill();
    }

    public String jdbcUrl() {
        return backing.jdbcUrl();
    }

    public KafkaSettings kafka() {
        return new KafkaSettings(backing.bootstrapServers());
    }

    public Topics topics() {
        return new Topics("paretoform.");
    }

    /** How often the device was asked to measure, whatever became of the answer. */
    public long measurings() {
        try {
            return Files.exists(journal()) ? Files.readAllLines(journal()).size() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where each service answers, by its name. */
    public Map<String, URI> addresses() {
        Map<String, URI> addresses = new TreeMap<>();
        for (Service service : Service.values()) {
            addresses.put(service.artefact, URI.create("http://127.0.0.1:" + port(service)));
        }
        return addresses;
    }

    /** A folder of the test's own. */
    public Path folder(String name) {
        return folder.resolve(name);
    }

    /** Where the REST interface is. */
    public URI server() {
        return URI.create("http://127.0.0.1:" + port(Service.FRONTIER));
    }

    /** Runs a service's artefact with further arguments to its end and returns its exit status. */
    public int runToEnd(Service service, Map<String, String> extra) {
        Map<String, String> environment = environment(service, "");
        environment.putAll(extra);
        Path log = folder.resolve(service.artefact + "-once.log");
        ProcessBuilder builder = new ProcessBuilder(command(service)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + service, e);
        }
    }

    @Override
    public void close() {
        lives.values().forEach(ServiceLife::close);
        backing.close();
    }

    private Path journal() {
        return folder.resolve("measured");
    }

    private int port(Service service) {
        Integer port = ports.get(service);
        if (port == null) {
            throw new IllegalStateException("no port for " + service);
        }
        return port;
    }

    private static List<String> command(Service service) {
        Path jar = StackLayout.find().serviceJar(service.artefact);
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: build with `package` first");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar", jar.toString()));
        return command;
    }

    private Map<String, String> environment(Service service, String haltAt) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("PARETOFORM_FLOW_BOOTSTRAP_SERVERS", backing.bootstrapServers());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port(service)));
        if (!haltAt.isEmpty()) {
            environment.put("PARETOFORM_FLOW_HALT_AT", haltAt);
        }
        switch (service) {
            case FRONTIER -> environment.put("QUARKUS_DATASOURCE_JDBC_URL", backing.jdbcUrl());
            case PROFILER -> environment.putAll(fakeDevice());
            case GENERATOR, PROXY -> {}
        }
        return environment;
    }

    private Map<String, String> fakeDevice() {
        List<String> command = FakeDevice.install(folder.resolve("fake-device"));
        Path work = folder.resolve("profiler");
        return Map.of(
                "FAKE_DEVICE_JOURNAL",
                journal().toString(),
                "PARETOFORM_PROFILER_CHILD_COMMAND",
                String.join(",", command),
                "PARETOFORM_PROFILER_WORKER",
                "worker-1",
                "PARETOFORM_PROFILER_SENTINEL_EVERY",
                sentinelEvery.toString(),
                "PARETOFORM_PROFILER_HEARTBEAT",
                "PT1S",
                "PARETOFORM_PROFILER_WORK_FOLDER",
                work.resolve("work").toString(),
                "PARETOFORM_PROFILER_WEIGHTS_FOLDER",
                work.resolve("weights").toString(),
                "FAKE_DEVICE_SECONDS",
                Double.toString(secondsPerMeasurement));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.paretoform.profiler;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.DeadLetter;
import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.contracts.Topics;
import io.paretoform.messaging.FlowConfig;
import io.paretoform.messaging.KafkaSettings;
import io.paretoform.messaging.TopicSetup;
import io.paretoform.testkit.LogReader;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Topics of one test on the broker of all, and workers with a device that keeps a ledger. */
final class Rig implements AutoCloseable {
    static final String FAKE_CLASS =
            new DeviceFacts("cpu", "Fake Device", "ort 0.0.0", 1, "fp32", Map.of()).deviceClass();

    private static final String SCRIPT = "fake-child.sh";
    private static final int PARTITIONS = 3;

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final Topics topics;
    private final KafkaSettings kafka;
    private final Path folder;
    private final LogReader log;
    private final Producer<String, byte[]> producer;
    private final List<Runnable> workers = new ArrayList<>();

    Rig(String bootstrapServers, Path folder) throws IOException {
        this.kafka = new KafkaSettings(bootstrapServers);
        this.folder = folder;
        this.topics = new Topics(folder.getFileName() + ".");
        this.log = new LogReader(kafka);
        this.producer = new KafkaProducer<>(kafka.producer());
        try (Admin admin = Admin.create(kafka.client())) {
            TopicSetup setup = new TopicSetup(topics, PARTITIONS);
            setup.ensureFlow(admin);
            setup.ensureProfileJobs(admin, FAKE_CLASS);
        }
        try (InputStream script = Rig.class.getResourceAsStream(SCRIPT)) {
            Files.copy(Objects.requireNonNull(script), folder.resolve(SCRIPT));
        }
    }

    /** Starts a worker whose measurements take so many seconds. */
    Profiler start(String worker, double seconds, Map<String, String> more) {
        SmallRyeConfig config = Configs.of(settings(worker, seconds, more));
        Profiler profiler =
                new Profiler(
                        config.getConfigMapping(ProfilerConfig.class),
                        config.getConfigMapping(FlowConfig.class),
                        registry,
                        Clock.systemUTC(),
                        () -> {});
        workers.add(profiler::close);
        profiler.start();
        return profiler;
    }

    /** Starts a worker in a process of its own. */
    Process startProcess(String worker, double seconds, Map<String, String> more)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC"));
        settings(worker, seconds, more)
                .forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProfilerProcess.class.getName()));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(worker + ".log").toFile())
                        .start();
        workers.add(process::destroyForcibly);
        return process;
    }

    void send(ProfileJob job) throws ExecutionException, InterruptedException {
        send(topics.profileJobs(FAKE_CLASS), job.search(), Codec.PROFILE_JOBS.encode(job));
    }

    void send(SearchDefinition search) throws ExecutionException, InterruptedException {
        send(topics.searches(), search.search(), Codec.SEARCHES.encode(search));
    }

    void send(String topic, String key, byte[] value)
            throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(topic, key, value)).get();
    }

    List<MeasurementRecord> answers() {
        return log.messages(topics.measurements(), Codec.MEASUREMENTS);
    }

    List<SentinelMeasured> sentinels() {
        return log.messages(topics.sentinels(), Codec.SENTINELS);
    }

    /** From now on the device takes a quarter longer. */
    void slowDown() throws IOException {
        Files.createFile(folder.resolve("ledger.slow"));
    }

    List<DeviceAnnouncement> announcements() {
        return log.messages(topics.devices(), Codec.DEVICES);
    }

    List<DeadLetter> deadLetters() {
        return log.messages(topics.deadLetters(), Codec.DEAD_LETTERS);
    }

    /** What the device was asked to do: {@code started JOB}, {@code measured JOB}. */
    List<String> ledger() throws IOException {
        Path ledger = folder.resolve("ledger");
        return Files.exists(ledger) ? Files.readAllLines(ledger) : List.of();
    }

    /** Processes of the fake device that workers in this process have started. */
    List<ProcessHandle> runningChildren() {
        return ProcessHandle.current()
                .descendants()
                .filter(process ->
                        process.info().commandLine().orElse("").contains(folder.toString()))
                .filter(process -> process.info().commandLine().orElse("").contains(SCRIPT))
                .toList();
    }

    Admin admin() {
        return Admin.create(kafka.client());
    }

    @Override
    public void close() {
        workers.forEach(Runnable::run);
        producer.close();
    }

    private Map<String, String> settings(String worker, double seconds, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>();
        settings.put("paretoform.flow.bootstrap-servers", kafka.bootstrapServers());
        settings.put("paretoform.flow.topic-prefix", topics.prefix());
        settings.put("paretoform.flow.partitions", Integer.toString(PARTITIONS));
        settings.put("paretoform.profiler.worker", worker);
        settings.put("paretoform.profiler.sentinel-every", "PT0S");
        settings.put("paretoform.profiler.work-folder", folder.resolve("work").toString());
        settings.put("paretoform.profiler.weights-folder", folder.resolve("weights").toString());
        settings.put(
                "paretoform.profiler.child.command",
                String.join(
                        ",",
                        "sh",
                        folder.resolve(SCRIPT).toString(),
                        folder.resolve("ledger").toString(),
                        Double.toString(seconds)));
        settings.putAll(more);
        return settings;
    }
}

package io.paretoform.frontier;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.DeadLetter;
import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.Message;
import io.paretoform.contracts.RemeasurementRequested;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.contracts.Topics;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.messaging.FlowConfig;
import io.paretoform.messaging.KafkaSettings;
import io.paretoform.testkit.LogReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What surrounds the service: those who write to and read its topics, and those who ask it. */
@Singleton
public final class World {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final KafkaSettings settings;
    private final Topics topics;
    private final URI server;

    World(FlowConfig flow, @ConfigProperty(name = "quarkus.http.test-port") int port) {
        this.settings = flow.settings();
        this.topics = flow.topicSetup().topics();
        this.server = URI.create("http://localhost:" + port);
    }

    /** Where the service has this path. */
    public URI address(String path) {
        return server.resolve(path);
    }

    /** An answer of the service. */
    public record Answer(int status, String type, String location, String link, String text) {
        public JsonNode json() {
            try {
                return Json.MAPPER.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }
    }

    public void announce(String deviceClass) {
        announce(Samples.device(deviceClass));
    }

    public void announce(DeviceAnnouncement worker) {
        write(topics.devices(), worker.worker(), Codec.DEVICES.encode(worker));
    }

    public void tell(MeasurementRecord spoken) {
        write(topics.measurements(), spoken.search(), Codec.MEASUREMENTS.encode(spoken));
    }

    public void tell(SentinelMeasured reading) {
        write(topics.sentinels(), reading.worker(), Codec.SENTINELS.encode(reading));
    }

    /** Tells of results that are as their neighbours predict, of widths from 1. */
    public void tellUsual(String search, String deviceClass, int count) {
        for (int width = 1; width <= count; width++) {
            tell(
                    Samples.measured(
                            Samples.job(search, deviceClass, width),
                            Samples.usualLatency(width),
                            100));
        }
    }

    /** Requests to measure again. */
    public List<RemeasurementRequested> requests(String search) {
        return read(topics.measurements(), Codec.MEASUREMENTS).stream()
                .filter(RemeasurementRequested.class::isInstance)
                .map(RemeasurementRequested.class::cast)
                .filter(asked -> asked.search().equals(search))
                .toList();
    }

    /** Writes anything at all where readings of sentinels are expected. */
    public void tellAsSentinel(String key, byte[] rubbish) {
        write(topics.sentinels(), key, rubbish);
    }

    /** Writes anything at all where results are expected. */
    public void tell(String key, byte[] rubbish) {
        write(topics.measurements(), key, rubbish);
    }

    public List<FrontierChange> changes(String search) {
        return read(topics.frontierChanges(), Codec.FRONTIER_CHANGES).stream()
                .filter(change -> change.search().equals(search))
                .toList();
    }

    public List<SearchDefinition> definitions(String search) {
        return read(topics.searches(), Codec.SEARCHES).stream()
                .filter(definition -> definition.search().equals(search))
                .toList();
    }

    public List<DeadLetter> deadLetters() {
        return read(topics.deadLetters(), Codec.DEAD_LETTERS);
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)).GET());
    }

    /** Asks for an answer of a media type. */
    public Answer get(String path, String accept) {
        return send(HttpRequest.newBuilder(server.resolve(path)).header("Accept", accept).GET());
    }

    /** The attempts at a candidate in one search, as REST shows them. */
    public List<JsonNode> attempts(ArchitectureId candidate, String search) {
        return get("/api/measurements/" + candidate)
                .json()
                .valueStream()
                .filter(one -> one.path("search").asText().equals(search))
                .toList();
    }

    public Answer post(String path, String json) {
        return post(path, "application/json", json);
    }

    public Answer post(String path, String type, String body) {
        return send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /**
     * Opens a search on live device classes, the first of its own name, and waits until it runs.
     */
    public String running(String deviceClass, int measurements, String... others) {
        announce(deviceClass);
        Stream.of(others).forEach(this::announce);
        String search =
                search(
                        Stream.concat(Stream.of(deviceClass), Stream.of(others))
                                .collect(Collectors.joining("\",\"")),
                        measurements);
        soon(() -> state(search).equals("running"));
        return search;
    }

    /** Waits for what must come. */
    public static void soon(Callable<Boolean> condition) {
        await().atMost(PATIENCE).until(condition);
    }

    /** Asks for a search of at most that many results on one device class; gives its id. */
    public String search(String deviceClass, int measurements) {
        Answer answer =
                post(
                        "/api/searches",
                        """
                        {"space":"gpt2","budget":{"measurements":%d},"baselines":[],"devices":["%s"]}
                        """
                                .formatted(measurements, deviceClass));
        return answer.json().path("id").asText();
    }

    public String state(String search) {
        return get("/api/searches/" + search).json().path("state").asText();
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(
                            request.timeout(Duration.ofSeconds(30)).build(),
                            HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    header(response, "Content-Type"),
                    header(response, "Location"),
                    header(response, "Link"),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private void write(String topic, String key, byte[] value) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings.producer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private <T extends Message> List<T> read(String topic, Codec<T> codec) {
        return new LogReader(settings).messages(topic, codec);
    }
}

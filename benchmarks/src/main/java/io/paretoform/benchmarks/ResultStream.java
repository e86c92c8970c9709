package io.paretoform.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.Topics;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.search.Budget;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.messaging.KafkaSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Stands for everything between a pool and the frontier: asks for searches and says that results
 * came in, at a steady rate. Each frontier has 20 members from the first result on.
 */
final class ResultStream implements AutoCloseable {
    private static final int MEMBERS = 20;
    private static final int TICKS_A_SECOND = 100;
    private static final String NOW = "2026-11-22T08:00:00Z";
    private static final String DEVICE = "throughput-1t-fp32-00000000";

    private final Topics topics;
    private final List<String> searches;
    private final Producer<String, byte[]> producer;
    private final Map<String, Long> numbers = new TreeMap<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
    private double owed;
    private int next;

    ResultStream(KafkaSettings kafka, Topics topics, List<String> searches) {
        this.topics = topics;
        this.searches = searches;
        this.producer = new KafkaProducer<>(kafka.producer());
    }

    /** Asks for the searches, which evolve from the same random members. */
    void begin(SearchSpace space) {
        RandomGenerator random = new SplittableRandom(1);
        String members =
                Stream.generate(() -> space.sample(random))
                        .limit(MEMBERS)
                        .map(architecture ->
                                "{\"architecture\":%s,\"objectives\":{\"latency_ms\":1}}"
                                        .formatted(Json.MAPPER.valueToTree(architecture)))
                        .collect(Collectors.joining(","));
        for (int i = 0; i < searches.size(); i++) {
            String search = searches.get(i);
            send(topics.searches(), search, definition(search, i, space));
            send(topics.frontierChanges(), search, change(search, members));
        }
    }

    /** Sends results at this rate from now on, one search after the other. */
    void flow(double aSecond) {
        var _ =
                ticker.scheduleAtFixedRate(
                        () -> tick(aSecond / TICKS_A_SECOND),
                        0,
                        1_000_000_000L / TICKS_A_SECOND,
                        TimeUnit.NANOSECONDS);
    }

    private void tick(double more) {
        for (owed += more; owed >= 1; owed--) {
            String search = searches.get(next);
            next = (next + 1) % searches.size();
            send(topics.frontierChanges(), search, change(search, ""));
        }
    }

    private static String definition(String search, long seed, SearchSpace space) {
        ObjectNode json =
                Json.MAPPER
                        .createObjectNode()
                        .put("schema", 1)
                        .put("made_at", NOW)
                        .put("search", search)
                        .put("revision", 1)
                        .put("state", "running")
                        .put("strategy", "lts")
                        .put("seed", seed)
                        .put("ran", "PT0S");
        json.set("space", Json.MAPPER.valueToTree(space));
        json.set("workload", Json.MAPPER.valueToTree(Workload.LTS));
        json.set("budget", Json.MAPPER.valueToTree(Budget.ofTime(Duration.ofDays(1))));
        json.putArray("objectives").add("decoder_parameters").add("latency_ms");
        json.putArray("baselines");
        json.putArray("devices").add(DEVICE);
        return json.toString();
    }

    private String change(String search, String joined) {
        long number = numbers.merge(search, 1L, Long::sum);
        return "{\"schema\":1,\"made_at\":\"%s\",\"search\":\"%s\",\"number\":%d,"
                        .formatted(NOW, search, number)
                + "\"device_class\":\"%s\",\"job\":\"%064x\",\"joined\":[%s],\"left\":[],"
                        .formatted(DEVICE, number, joined)
                + "\"size\":%d,\"hypervolume\":0.5,\"reference\":{}}".formatted(MEMBERS);
    }

    private void send(String topic, String search, String json) {
        var _ =
                producer.send(
                        new ProducerRecord<>(topic, search, json.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        producer.close();
    }
}

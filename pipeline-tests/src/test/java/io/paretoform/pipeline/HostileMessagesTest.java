package io.paretoform.pipeline;

import static io.paretoform.testkit.Pipeline.Service.FRONTIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.DeadLetter;
import io.paretoform.contracts.DeadLetter.Reason;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.core.measure.DriftState;
import io.paretoform.core.measure.Interval;
import io.paretoform.testkit.DatabaseView;
import io.paretoform.testkit.Pipeline;
import io.paretoform.testkit.Pipeline.Service;
import io.paretoform.testkit.SmallSpace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Topics that say things twice, or nonsense; and a database made from nothing but them. */
@Tag("integration")
@TestInstance(Lifecycle.PER_CLASS)
class HostileMessagesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    /** Something that is no message, and what is wrong with it. */
    private record Rubbish(@Nullable String value, Reason reason) {}

    private static final List<Rubbish> RUBBISH =
            List.of(
                    new Rubbish("not JSON", Reason.UNREADABLE),
                    new Rubbish("", Reason.UNREADABLE),
                    new Rubbish("[\"no object\"]", Reason.UNREADABLE),
                    new Rubbish("{\"schema\":1,\"what\":\"another form\"}", Reason.INVALID),
                    new Rubbish("{\"schema\":99}", Reason.UNSUPPORTED_VERSION));

    /** Nothing at all is rubbish where it does not take a key's record out of a table. */
    private static final List<Rubbish> RUBBISH_AND_NOTHING =
            Stream.concat(RUBBISH.stream(), Stream.of(new Rubbish(null, Reason.UNREADABLE)))
                    .toList();

    private Pipeline pipeline;
    private Searches searches;
    private Traffic traffic;
    private DatabaseView database;

    @BeforeAll
    void start() {
        pipeline = Pipeline.named("hostile-messages");
        pipeline.start();
        searches = new Searches(pipeline);
        traffic = new Traffic(pipeline);
        database = new DatabaseView(pipeline.jdbcUrl());
    }

    @AfterAll
    void stop() {
        traffic.close();
        pipeline.close();
    }

    @Test
    void everyMessageSaidTwiceChangesNothing() {
        long before = pipeline.measurings();
        String search = searches.submitWhole(SmallSpace.TINY);
        searches.awaitResults(search, 4);

        traffic.repeatEverything();

        searches.awaitState(search, "completed");
        traffic.awaitDealtWith();
        searches.assertExactButForRepetitions(search, SmallSpace.TINY);
        assertThat(pipeline.measurings() - before).isEqualTo(SmallSpace.TINY.size());
        Map<String, List<String>> stored = database.content();
        Map<String, Set<String>> said = traffic.content();

        traffic.repeatEverything();

        traffic.awaitDealtWith();
        assertThat(database.content()).isEqualTo(stored);
        assertThat(traffic.content()).as("different records by topic").isEqualTo(said);
        assertThat(pipeline.measurings() - before).isEqualTo(SmallSpace.TINY.size());
    }

    @Test
    void rubbishOnEveryTopicIsPutAsideWhileTheSearchGoesOn() {
        String search = searches.submitWhole(SmallSpace.TINY);
        searches.awaitResults(search, 2);

        Map<String, Reason> expected = litter();

        searches.awaitState(search, "completed");
        searches.assertExact(search, SmallSpace.TINY);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(traffic.letters().keySet()).containsAll(expected.keySet()));
        Map<String, DeadLetter> letters = traffic.letters();
        letters.keySet().retainAll(expected.keySet());
        assertThat(letters)
                .allSatisfy((key, letter) -> {
                    assertThat(letter.reason()).as(key).isEqualTo(expected.get(key));
                    assertThat(letter.detail()).isNotBlank();
                });
        assertThat(traffic.letters().values())
                .as("letters about letters")
                .noneMatch(letter -> letter.originTopic().equals(pipeline.topics().deadLetters()));
        assertThat(Service.values())
                .as("in their first life")
                .allMatch(service -> pipeline.life(service).isAlive());
    }

    @Test
    void databaseMadeAnewFromTheTopicsEqualsTheOld() {
        String search = searches.submitWhole(SmallSpace.TINY);
        searches.awaitState(search, "completed");
        sayReadings();
        pipeline.life(FRONTIER).kill();
        Map<String, List<String>> before = database.content();

        int status = pipeline.runToEnd(FRONTIER, Map.of("PARETOFORM_FRONTIER_REBUILD", "true"));

        assertThat(status).isZero();
        assertThat(database.content()).isEqualTo(before);
        pipeline.start();
        assertThat(searches.client().frontier(search)).isEqualTo(SmallSpace.TINY.frontier());
    }

    /** Has readings of two workers' sentinels stored. */
    private void sayReadings() {
        for (int minute = 0; minute < 10; minute++) {
            for (int partition = 0; partition < 2; partition++) {
                SentinelMeasured reading =
                        new SentinelMeasured(
                                START.plusSeconds(60L * minute),
                                "worker-" + partition,
                                "sentinels-only",
                                "sentinel-small",
                                new Interval(9, 10, 11),
                                List.of(9.0, 10.0, 11.0),
                                1.01,
                                DriftState.STEADY,
                                List.of(),
                                List.of());
                traffic.say(
                        pipeline.topics().sentinels(),
                        partition,
                        reading.worker(),
                        Codec.SENTINELS.encode(reading));
            }
        }
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() ->
                        assertThat(searches.client().get("/api/devices/sentinels-only/sentinels"))
                                .hasSize(20));
    }

    /** Writes rubbish everywhere; returns the keys of the dead letters to come, and the reasons. */
    private Map<String, Reason> litter() {
        Map<String, Reason> expected = new TreeMap<>();
        traffic.readers()
                .forEach((topic, stages) -> {
                    for (int partition = 0; partition < traffic.partitions(topic); partition++) {
                        for (Rubbish rubbish : isTable(topic) ? RUBBISH : RUBBISH_AND_NOTHING) {
                            String at = traffic.say(topic, partition, "rubbish", rubbish.value());
                            stages.forEach(
                                    stage -> expected.put(at + "/" + stage, rubbish.reason()));
                        }
                    }
                });
        for (Rubbish rubbish : RUBBISH) {
            traffic.say(pipeline.topics().deadLetters(), 0, "rubbish", rubbish.value());
        }
        return expected;
    }

    private boolean isTable(String topic) {
        return topic.equals(pipeline.topics().searches())
                || topic.equals(pipeline.topics().devices());
    }
}

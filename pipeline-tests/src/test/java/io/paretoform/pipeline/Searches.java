package io.paretoform.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.RemeasurementRequested;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.testkit.LogReader;
import io.paretoform.testkit.Pipeline;
import io.paretoform.testkit.SearchClient;
import io.paretoform.testkit.SmallSpace;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;

/** What is true of a search however it went. */
record Searches(Pipeline pipeline) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    SearchClient client() {
        return new SearchClient(pipeline.server());
    }

    /** Requests a search that measures the whole space. */
    String submitWhole(SmallSpace space) {
        return client().submit(space.space(), Map.of("measurements", 1_000));
    }

    void awaitState(String search, String state) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(client().state(search)).isEqualTo(state));
    }

    void awaitResults(String search, long least) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(client().results(search)).isGreaterThanOrEqualTo(least));
    }

    /**
     * The search measured the whole space, once but for what surprised, and its frontier is the
     * exact one.
     */
    void assertExact(String search, SmallSpace space) {
        assertExactButForRepetitions(search, space);
        assertThat(jobs(search)).as("jobs written").doesNotHaveDuplicates();
    }

    /** As {@link #assertExact}, somebody having written records again. */
    void assertExactButForRepetitions(String search, SmallSpace space) {
        assertThat(client().frontier(search)).isEqualTo(space.frontier());
        int measurings = space.size() + measuredAgain(search);
        assertThat(client().results(search)).isEqualTo(measurings);
        assertThat(jobs(search).stream().distinct()).as("jobs written").hasSize(measurings);
        assertThat(results(search).stream().distinct()).as("jobs answered").hasSize(measurings);
        assertThat(changes(search).stream().distinct().sorted())
                .as("frontier changes, one for each result, without gaps")
                .containsExactlyElementsOf(LongStream.rangeClosed(1, measurings).boxed().toList());
    }

    /** How many results the frontier-service held until they were measured again. */
    int measuredAgain(String search) {
        return (int)
                log().messages(pipeline.topics().measurements(), Codec.MEASUREMENTS).stream()
                        .filter(RemeasurementRequested.class::isInstance)
                        .map(RemeasurementRequested.class::cast)
                        .filter(asked -> asked.search().equals(search))
                        .map(RemeasurementRequested::candidate)
                        .distinct()
                        .count();
    }

    /** Ids of the jobs written for the search. */
    List<String> jobs(String search) {
        try (Admin admin = Admin.create(pipeline.kafka().client())) {
            return admin.listTopics().names().get().stream()
                    .filter(pipeline.topics()::isProfileJobs)
                    .flatMap(topic -> log().messages(topic, Codec.PROFILE_JOBS).stream())
                    .filter(job -> job.search().equals(search))
                    .map(ProfileJob::job)
                    .map(Object::toString)
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("cannot list the topics", e);
        }
    }

    /** Ids of the jobs answered, as often as they were. */
    List<String> results(String search) {
        return answers(search).stream().map(result -> result.job().job().toString()).toList();
    }

    /** What the jobs were answered, in order. */
    List<MeasurementRecord.Result> answers(String search) {
        return log().messages(pipeline.topics().measurements(), Codec.MEASUREMENTS).stream()
                .filter(MeasurementRecord.Result.class::isInstance)
                .map(MeasurementRecord.Result.class::cast)
                .filter(result -> result.search().equals(search))
                .toList();
    }

    /** What was proposed, in order. */
    List<CandidateBatch> batches(String search) {
        return log().messages(pipeline.topics().candidates(), Codec.CANDIDATES).stream()
                .filter(batch -> batch.search().equals(search))
                .toList();
    }

    /** What the results changed, in order. */
    List<FrontierChange> frontierChanges(String search) {
        return log().messages(pipeline.topics().frontierChanges(), Codec.FRONTIER_CHANGES).stream()
                .filter(change -> change.search().equals(search))
                .toList();
    }

    /** The newest record of the search. */
    SearchDefinition definition(String search) {
        return log().messages(pipeline.topics().searches(), Codec.SEARCHES).stream()
                .filter(record -> record.search().equals(search))
                .max(Comparator.comparingInt(SearchDefinition::revision))
                .orElseThrow();
    }

    private List<Long> changes(String search) {
        return frontierChanges(search).stream().map(FrontierChange::number).toList();
    }

    private LogReader log() {
        return new LogReader(pipeline.kafka());
    }
}

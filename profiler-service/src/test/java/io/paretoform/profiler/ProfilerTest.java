package io.paretoform.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.DeadLetter;
import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.RemeasurementRequested;
import io.paretoform.core.measure.DriftState;
import io.paretoform.core.measure.Interval;
import io.paretoform.core.search.SearchState;
import io.paretoform.local.KafkaBroker;
import io.paretoform.messaging.FaultPoints;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worker on a real broker, with a device that keeps a ledger. */
@Tag("integration")
class ProfilerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir static Path brokerFolder;

    private static KafkaBroker broker;

    @TempDir Path folder;

    private Rig rig;

    @BeforeAll
    static void startBroker() {
        broker = KafkaBroker.start(brokerFolder);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void makeTopics() throws Exception {
        rig = new Rig(broker.bootstrapServers(), folder);
    }

    @AfterEach
    void stopWorkers() {
        rig.close();
    }

    @Test
    void driftOfTheDeviceDoubtsWhatWasMeasuredSince() throws Exception {
        int quiet = 3 * 6;
        for (int i = 0; i < quiet; i++) {
            rig.send(Jobs.of("quiet" + i, Rig.FAKE_CLASS, 2));
        }
        rig.start("w", 0, Map.of("paretoform.profiler.sentinel-every", "PT0.001S"));
        awaitAnswers(quiet);
        await().atMost(PATIENCE).until(() -> rig.sentinels().size() == quiet);

        rig.slowDown();
        for (int i = 0; i < 4; i++) {
            rig.send(Jobs.of("slow" + i, Rig.FAKE_CLASS, 2));
        }

        await().atMost(PATIENCE).until(() -> !doubts().isEmpty());
        assertThat(doubts())
                .allSatisfy(doubt -> {
                    assertThat(doubt.search()).startsWith("slow");
                    assertThat(doubt.attempt()).isEqualTo(2);
                    assertThat(doubt.why()).contains("worker w drifted");
                });
        await().atMost(PATIENCE)
                .until(() ->
                        rig.sentinels().stream().anyMatch(it -> it.state() == DriftState.DRIFTED));
        assertThat(rig.sentinels())
                .filteredOn(it -> it.state() == DriftState.DRIFTED)
                .allSatisfy(it -> assertThat(it.quarantined()).isNotEmpty());
    }

    /** One slow reading is no alarm yet; the second comes in the worker's next life. */
    @Test
    void driftThatBeganInAnEarlierLifeDoubtsWhatThatHadMeasured() throws Exception {
        int quiet = 3 * 6;
        for (int i = 0; i < quiet; i++) {
            rig.send(Jobs.of("quiet" + i, Rig.FAKE_CLASS, 2));
        }
        Map<String, String> watched = Map.of("paretoform.profiler.sentinel-every", "PT0.001S");
        Profiler earlier = rig.start("w", 0, watched);
        awaitAnswers(quiet);
        await().atMost(PATIENCE).until(() -> rig.sentinels().size() == quiet);
        rig.slowDown();
        rig.send(Jobs.of("slow0", Rig.FAKE_CLASS, 2));
        await().atMost(PATIENCE).until(() -> rig.sentinels().size() == quiet + 1);
        earlier.close();
        assertThat(doubts()).isEmpty();

        rig.start("w", 0, watched);
        rig.send(Jobs.of("slow1", Rig.FAKE_CLASS, 2));

        await().atMost(PATIENCE).until(() -> doubts().size() == 2);
        assertThat(doubts())
                .extracting(RemeasurementRequested::search)
                .containsExactlyInAnyOrder("slow0", "slow1");
    }

    private List<RemeasurementRequested> doubts() {
        return rig.answers().stream()
                .filter(RemeasurementRequested.class::isInstance)
                .map(RemeasurementRequested.class::cast)
                .toList();
    }

    @Test
    void jobIsMeasuredOnceAndAnswered() throws Exception {
        ProfileJob job = Jobs.of("s", Rig.FAKE_CLASS, 2);
        rig.send(job);

        rig.start("w", 0, Map.of());

        List<MeasurementRecord> answers = awaitAnswers(1);
        assertThat(answers.getFirst()).isInstanceOf(Measured.class);
        Measured measured = (Measured) answers.getFirst();
        assertThat(measured.job()).isEqualTo(job);
        assertThat(measured.worker()).isEqualTo("w");
        assertThat(measured.objectives()).containsEntry("latency_ms", new Interval(7.1, 7.45, 7.8));
        assertThat(rig.ledger()).containsExactly("started " + job.job(), "measured " + job.job());
        assertThat(
                        rig.registry
                                .get("paretoform.measurements")
                                .tags("device", Rig.FAKE_CLASS, "outcome", "measured")
                                .counter()
                                .count())
                .isOne();
    }

    @Test
    void workersFormAShareGroupThatBeginsWithTheFirstCommittedJob() throws Exception {
        rig.start("w", 0, Map.of());
        String group = rig.topics.prefix() + "profiler-service." + Rig.FAKE_CLASS;

        try (Admin admin = rig.admin()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(admin.listGroups().all().get())
                                    .filteredOn(listing -> listing.groupId().equals(group))
                                    .singleElement()
                                    .satisfies(listing ->
                                            assertThat(listing.type()).hasValue(GroupType.SHARE)));
            ConfigResource resource = new ConfigResource(ConfigResource.Type.GROUP, group);
            assertThat(admin.describeConfigs(List.of(resource)).all().get().get(resource))
                    .isNotNull()
                    .extracting(
                            config -> config.get("share.auto.offset.reset").value(),
                            config -> config.get("share.isolation.level").value())
                    .containsExactly("earliest", "read_committed");
        }
    }

    @Test
    void workerAnnouncesItselfBeatsAndSaysFarewell() throws Exception {
        Profiler profiler = rig.start("w", 0, Map.of("paretoform.profiler.heartbeat", "PT0.2S"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rig.announcements()).hasSizeGreaterThan(2));
        assertThat(profiler.isReady()).isTrue();

        profiler.close();

        assertThat(profiler.isReady()).isFalse();
        assertThat(rig.announcements())
                .allSatisfy(it -> assertThat(it.deviceClass()).isEqualTo(Rig.FAKE_CLASS))
                .extracting(DeviceAnnouncement::live)
                .endsWith(true, false);
    }

    @Test
    void jobThatIsThereTwiceIsMeasuredOnce() throws Exception {
        ProfileJob twice = Jobs.of("s", Rig.FAKE_CLASS, 2);
        ProfileJob next = Jobs.of("s", Rig.FAKE_CLASS, 3);
        rig.send(twice);
        rig.send(twice);
        rig.send(next);

        rig.start("w", 0, Map.of());

        assertThat(awaitAnswers(2)).extracting(ProfilerTest::job).containsExactly(twice, next);
        assertThat(rig.ledger()).filteredOn(line -> line.startsWith("started")).hasSize(2);
    }

    @Test
    void rubbishBecomesDeadLettersAndTheNextJobIsMeasured() throws Exception {
        String topic = rig.topics.profileJobs(Rig.FAKE_CLASS);
        ProfileJob ofAnother = Jobs.of("s", "another-class", 2);
        ProfileJob good = Jobs.of("s", Rig.FAKE_CLASS, 2);
        rig.send(topic, "s", "rubbish".getBytes(StandardCharsets.UTF_8));
        rig.send(topic, "s", Codec.PROFILE_JOBS.encode(ofAnother));
        rig.send(good);

        rig.start("w", 0, Map.of());

        assertThat(awaitAnswers(1)).extracting(ProfilerTest::job).containsExactly(good);
        assertThat(rig.deadLetters())
                .allSatisfy(letter -> assertThat(letter.stage()).isEqualTo("profiler-service"))
                .extracting(DeadLetter::reason)
                .containsExactlyInAnyOrder(
                        DeadLetter.Reason.UNREADABLE, DeadLetter.Reason.UNPROCESSABLE);
    }

    @Test
    void jobOfAnEndedSearchIsAnsweredUnmeasured() throws Exception {
        rig.send(Jobs.search("s", SearchState.COMPLETED));
        rig.send(Jobs.of("s", Rig.FAKE_CLASS, 2));

        rig.start("w", 0, Map.of());

        assertThat(awaitAnswers(1))
                .extracting(ProfilerTest::reason)
                .containsExactly(FailureReason.CANCELLED);
        assertThat(rig.ledger()).isEmpty();
    }

    @Test
    void endOfTheSearchStopsItsMeasurement() throws Exception {
        rig.send(Jobs.search("s", SearchState.RUNNING));
        rig.send(Jobs.of("s", Rig.FAKE_CLASS, 2));
        rig.start("w", 300, Map.of());
        awaitMeasurementsBegun(1);

        rig.send(Jobs.search("s", SearchState.CANCELLED));

        assertThat(awaitAnswers(1))
                .extracting(ProfilerTest::reason)
                .containsExactly(FailureReason.CANCELLED);
        assertThat(rig.runningChildren()).isEmpty();
    }

    @Test
    void jobOnItsLastDeliveryIsAnsweredUnmeasured() throws Exception {
        rig.send(Jobs.of("s", Rig.FAKE_CLASS, 2));

        rig.start("w", 0, Map.of("paretoform.profiler.delivery-limit", "1"));

        assertThat(awaitAnswers(1))
                .extracting(ProfilerTest::reason)
                .containsExactly(FailureReason.LOST);
        assertThat(rig.ledger()).isEmpty();
    }

    @Test
    void jobsThatOutlastTheirLockAreMeasuredOnce() throws Exception {
        for (int layers = 1; layers <= 3; layers++) {
            rig.send(Jobs.of("s" + layers, Rig.FAKE_CLASS, layers));
        }

        rig.start("one", 6, Map.of("paretoform.profiler.lock", "PT2S"));
        rig.start("two", 6, Map.of("paretoform.profiler.lock", "PT2S"));

        awaitAnswers(3);
        assertThat(rig.ledger()).filteredOn(line -> line.startsWith("started")).hasSize(3);
    }

    @Test
    void stoppedWorkerLeavesItsJobToAnother() throws Exception {
        rig.send(Jobs.of("s", Rig.FAKE_CLASS, 2));
        Profiler stopped = rig.start("stopped", 300, Map.of());
        awaitMeasurementsBegun(1);

        stopped.close();

        assertThat(rig.runningChildren()).isEmpty();
        rig.start("other", 0, Map.of());
        assertThat(awaitAnswers(1)).extracting(ProfilerTest::worker).containsExactly("other");
    }

    /** Where a worker dies, and how often its job is begun in all. */
    @ParameterizedTest
    @CsvSource({
        "job-taken, 1",
        "child-started, 2",
        "measured, 2",
        "result-published, 1",
        "acknowledged, 1"
    })
    void workerThatDiesLosesNothingAndRepeatsNoAnswer(String point, int begun) throws Exception {
        ProfileJob job = Jobs.of("s", Rig.FAKE_CLASS, 2);
        ProfileJob next = Jobs.of("s", Rig.FAKE_CLASS, 3);
        rig.send(job);
        Process dying = rig.startProcess("dying", 1, Map.of("paretoform.flow.halt-at", point));
        await().atMost(PATIENCE).until(() -> !dying.isAlive());
        assertThat(dying.exitValue()).isEqualTo(FaultPoints.EXIT_STATUS);
        rig.send(next);

        rig.start("other", 0, Map.of());

        assertThat(awaitAnswers(2))
                .extracting(ProfilerTest::job)
                .containsExactlyInAnyOrder(job, next);
        assertThat(rig.ledger()).filteredOn(("started " + job.job())::equals).hasSize(begun);
    }

    private List<MeasurementRecord> awaitAnswers(int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rig.answers()).hasSize(count));
        return rig.answers();
    }

    private void awaitMeasurementsBegun(int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rig.ledger()).hasSize(count));
    }

    private static ProfileJob job(MeasurementRecord answer) {
        return ((MeasurementRecord.Result) answer).job();
    }

    private static String worker(MeasurementRecord answer) {
        return ((MeasurementRecord.Result) answer).worker();
    }

    private static FailureReason reason(MeasurementRecord answer) {
        return ((MeasurementFailed) answer).reason();
    }
}

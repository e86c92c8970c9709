package io.paretoform.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretoform.core.proxy.CountProxy;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.AdmissionOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {
    private static final ProfileJob JOB = GoldenFiles.message("profile-job", ProfileJob.class);

    private static final String EXHAUSTED =
            "{\"schema\":1,\"kind\":\"exhausted\",\"made_at\":\"2026-11-22T08:00:00Z\",\"search\":\"s\","
                + "\"device_class\":\"d\",\"results\":3}";

    @Test
    void fieldOfALaterVersionIsPassedOver() throws UnreadableMessageException {
        String later = EXHAUSTED.replace("\"results\"", "\"mood\":\"good\",\"results\"");

        assertThat(decode(later)).isEqualTo(decode(EXHAUSTED));
    }

    @Test
    void rubbishIsUnreadable() {
        assertRefused("\u0000\u0001rubbish", DeadLetter.Reason.UNREADABLE, "");
        assertRefused("[1,2]", DeadLetter.Reason.UNREADABLE, "not a JSON object");
        assertRefused("", DeadLetter.Reason.UNREADABLE, "not a JSON object");
    }

    @Test
    void messageThatBreaksOffIsUnreadable() {
        byte[] whole = GoldenFiles.rewritten("candidate-batch");
        for (int length = 1; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Codec.CANDIDATES.decode(part))
                    .isInstanceOfSatisfying(
                            UnreadableMessageException.class,
                            e -> assertThat(e.reason()).isEqualTo(DeadLetter.Reason.UNREADABLE));
        }
    }

    @Test
    void versionMayStandAnywhere() throws UnreadableMessageException {
        String last = EXHAUSTED.replace("\"schema\":1,", "").replace("}", ",\"schema\":1}");

        assertThat(decode(last)).isEqualTo(decode(EXHAUSTED));
    }

    @Test
    void missingPayloadIsUnreadable() {
        assertThatThrownBy(() -> Codec.MEASUREMENTS.decode(null))
                .isInstanceOfSatisfying(
                        UnreadableMessageException.class,
                        e -> assertThat(e.reason()).isEqualTo(DeadLetter.Reason.UNREADABLE));
    }

    @Test
    void unknownVersionIsNotGuessedAt() {
        assertRefused(
                EXHAUSTED.replace("\"schema\":1", "\"schema\":99"),
                DeadLetter.Reason.UNSUPPORTED_VERSION,
                "schema '99': expected 1 to 1");
        assertRefused(
                EXHAUSTED.replace("\"schema\":1,", ""),
                DeadLetter.Reason.UNSUPPORTED_VERSION,
                "schema 'missing': expected 1 to 1");
    }

    @Test
    void missingFieldIsNamed() {
        assertRefused(
                EXHAUSTED.replace(",\"search\":\"s\"", ""),
                DeadLetter.Reason.INVALID,
                "search: missing");
    }

    @Test
    void definitionThatDoesNotSayHowLongItRanHasNotRun() throws UnreadableMessageException {
        byte[] written = GoldenFiles.rewritten("search-definition");
        String older =
                new String(written, StandardCharsets.UTF_8).replace(",\"ran\":\"PT1M30S\"", "");

        assertThat(Codec.SEARCHES.decode(older.getBytes(StandardCharsets.UTF_8)).ran())
                .isEqualTo(Duration.ZERO);
        assertThat(older).doesNotContain("\"ran\"");
    }

    @Test
    void definitionThatNamesNoStrategyHasTheFirstAndNoBounds() throws Exception {
        ObjectNode older = (ObjectNode) GoldenFiles.json("search-definition");
        older.remove(List.of("bounds", "strategy"));

        SearchDefinition read = Codec.SEARCHES.decode(Json.MAPPER.writeValueAsBytes(older));

        assertThat(read.strategy()).isEqualTo("lts");
        assertThat(read.bounds()).isEmpty();
    }

    @Test
    void batchThatNamesNoOrderIsMeasuredAsProposed() throws Exception {
        ObjectNode older = (ObjectNode) GoldenFiles.json("candidate-batch");
        older.remove(List.of("reason", "admission"));

        CandidateBatch read = Codec.CANDIDATES.decode(Json.MAPPER.writeValueAsBytes(older));

        assertThat(read.admission()).isEqualTo(AdmissionOrder.AS_PROPOSED);
        assertThat(read.reason()).isNull();
    }

    @Test
    void reasonOfABatchThatIsNotTheLastIsRefused() {
        assertBatchRefused(
                "\"reason\":null",
                "\"reason\":\"luck\"",
                "reason 'luck': expected none, for the batch is not the last");
    }

    @Test
    void changeThatDoesNotTellItsResultTeachesNothing() throws Exception {
        ObjectNode older = (ObjectNode) GoldenFiles.json("frontier-change");
        older.remove("result");

        FrontierChange read = Codec.FRONTIER_CHANGES.decode(Json.MAPPER.writeValueAsBytes(older));

        assertThat(read.outcome(GoldenFiles.message("search-definition", SearchDefinition.class)))
                .isEmpty();
    }

    @Test
    void boundThatAsksForBadValuesIsRefused() throws Exception {
        ObjectNode search = (ObjectNode) GoldenFiles.json("search-definition");
        search.putArray("bounds").add("latency_ms>=20");

        assertThatThrownBy(() -> Codec.SEARCHES.decode(Json.MAPPER.writeValueAsBytes(search)))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageContaining("expected latency_ms<=NUMBER");
    }

    @Test
    void countersOfAStrategyComeBack() throws Exception {
        ObjectNode batch = (ObjectNode) GoldenFiles.json("candidate-batch");
        batch.withObject("/state/counters").put("next", 100);

        assertThat(
                        Codec.CANDIDATES
                                .decode(Json.MAPPER.writeValueAsBytes(batch))
                                .state()
                                .counter("next"))
                .isEqualTo(100);
    }

    @Test
    void brokenRuleIsQuoted() {
        assertRefused(
                EXHAUSTED.replace(":3}", ":-3}"),
                DeadLetter.Reason.INVALID,
                "results -3: expected at least 0");
    }

    @Test
    void jobWhoseIdIsNotItsHashIsRefused() {
        String forged =
                new String(GoldenFiles.rewritten("profile-job"), StandardCharsets.UTF_8)
                        .replace("\"attempt\":1", "\"attempt\":2");

        assertThatThrownBy(() -> Codec.PROFILE_JOBS.decode(forged.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageContaining("expected the hash");
    }

    @ParameterizedTest
    @EnumSource(CountProxy.class)
    void scoreThatCameAfterAJobIsCountedFromItsArchitecture(CountProxy later) throws Exception {
        ObjectNode older = (ObjectNode) GoldenFiles.json("profile-job");
        older.withObject("/scores").remove(later.key());

        assertThat(Codec.PROFILE_JOBS.decode(Json.MAPPER.writeValueAsBytes(older))).isEqualTo(JOB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"measured", "measurement-failed"})
    void scoreThatCameAfterAResultIsCountedToo(String name) throws Exception {
        ObjectNode older = (ObjectNode) GoldenFiles.json(name);
        older.withObject("/job/scores").remove("flops_prefill");

        assertThat(Codec.MEASUREMENTS.decode(Json.MAPPER.writeValueAsBytes(older)))
                .isEqualTo(GoldenFiles.message(name));
    }

    @Test
    void scoresThatAJobHasAreKept() throws Exception {
        ObjectNode older = (ObjectNode) GoldenFiles.json("profile-job");
        older.withObject("/scores").put("flops_prefill", 7).remove("weight_bytes");

        ProxyScores scores =
                Codec.PROFILE_JOBS.decode(Json.MAPPER.writeValueAsBytes(older)).scores();

        assertThat(scores.flopsPrefill()).isEqualTo(7);
        assertThat(scores.weightBytes()).isEqualTo(JOB.scores().weightBytes());
    }

    /** A score that no proxy names would not be missed in older jobs. */
    @Test
    void everyScoreHasItsProxy() throws Exception {
        assertThat(GoldenFiles.json("profile-job").path("scores").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(CountProxy.values()).map(CountProxy::key).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"architecture", "workload", "scores"})
    void jobWithoutItsPartsIsRefused(String part) throws Exception {
        ObjectNode job = (ObjectNode) GoldenFiles.json("profile-job");
        job.withObject("/scores").remove("weight_bytes");
        job.remove(part);

        assertThatThrownBy(() -> Codec.PROFILE_JOBS.decode(Json.MAPPER.writeValueAsBytes(job)))
                .isInstanceOf(UnreadableMessageException.class);
    }

    @Test
    void scoresThatCannotBeCountedAreRefused() throws Exception {
        ObjectNode job = (ObjectNode) GoldenFiles.json("profile-job");
        job.withObject("/scores").remove("weight_bytes");
        job.withObject("/workload")
                .put("tokens", Integer.MAX_VALUE)
                .put("batch", Integer.MAX_VALUE);

        assertThatThrownBy(() -> Codec.PROFILE_JOBS.decode(Json.MAPPER.writeValueAsBytes(job)))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageContaining("overflow");
    }

    @Test
    void candidateWithoutAnArchitectureIsRefused() {
        assertBatchRefused(
                "\"candidates\":[",
                "\"candidates\":[{\"origin\":\"random\"},",
                "architecture: missing");
    }

    @Test
    void counterOfAStrategyIsACount() {
        assertBatchRefused(
                "\"counters\":{",
                "\"counters\":{\"next\":-1",
                "counter next -1: expected at least 0");
        assertBatchRefused(
                "\"counters\":{",
                "\"counters\":{\"next\":null",
                "counter next null: expected at least 0");
    }

    private static void assertBatchRefused(String field, String forged, String detail) {
        String batch =
                new String(GoldenFiles.rewritten("candidate-batch"), StandardCharsets.UTF_8)
                        .replace(field, forged);

        assertThatThrownBy(() -> Codec.CANDIDATES.decode(batch.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessage(detail);
    }

    private static MeasurementRecord decode(String json) throws UnreadableMessageException {
        return Codec.MEASUREMENTS.decode(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String json, DeadLetter.Reason reason, String detail) {
        assertThatThrownBy(() -> decode(json))
                .hasMessageContaining(detail)
                .isInstanceOfSatisfying(
                        UnreadableMessageException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }
}

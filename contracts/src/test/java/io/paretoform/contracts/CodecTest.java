package io.paretoform.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CodecTest {
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
        byte[] written = GoldenFiles.example("search-definition").encoded();
        String older =
                new String(written, StandardCharsets.UTF_8).replace(",\"ran\":\"PT1M30S\"", "");

        assertThat(Codec.SEARCHES.decode(older.getBytes(StandardCharsets.UTF_8)).ran())
                .isEqualTo(Duration.ZERO);
        assertThat(older).doesNotContain("\"ran\"");
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
                new String(Codec.PROFILE_JOBS.encode(Examples.JOB), StandardCharsets.UTF_8)
                        .replace("\"attempt\":1", "\"attempt\":2");

        assertThatThrownBy(() -> Codec.PROFILE_JOBS.decode(forged.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageContaining("expected the hash");
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
                "\"counters\":{\"next\":-1,",
                "counter next -1: expected at least 0");
        assertBatchRefused(
                "\"counters\":{",
                "\"counters\":{\"next\":null,",
                "counter next null: expected at least 0");
    }

    private static void assertBatchRefused(String field, String forged, String detail) {
        String batch =
                new String(GoldenFiles.example("candidate-batch").encoded(), StandardCharsets.UTF_8)
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

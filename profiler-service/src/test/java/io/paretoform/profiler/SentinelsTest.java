package io.paretoform.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretoform.contracts.MeasurementConditions;
import io.paretoform.contracts.MeasurementCost;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.measure.DriftState;
import io.paretoform.core.measure.Interference;
import io.paretoform.core.measure.Interval;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentinelsTest {
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Hand clock = new Hand();
    private final Sentinels sentinels = sentinels(EVERY, List.of());

    @Test
    void sentinelsAreDueWhileThereAreResultsAndNotTooOften() {
        assertThat(sentinels.isDue()).isFalse();
        sentinels.measured(job(1));
        assertThat(sentinels.isDue()).isFalse();
        clock.move(EVERY);
        assertThat(sentinels.isDue()).isTrue();
        read(20);
        clock.move(EVERY);
        assertThat(sentinels.isDue()).as("nothing was measured since").isFalse();
        sentinels.measured(job(2));
        assertThat(sentinels.isDue()).isTrue();
    }

    @Test
    void noTimeBetweenThemMeansNoSentinels() {
        Sentinels none = sentinels(Duration.ZERO, List.of());
        none.measured(job(1));
        clock.move(Duration.ofDays(1));
        assertThat(none.isDue()).isFalse();
    }

    @Test
    void everyRoundHasEachSentinelOnce() {
        for (int round = 0; round < 5; round++) {
            Set<Sentinel> seen = EnumSet.noneOf(Sentinel.class);
            for (int i = 0; i < Sentinel.values().length; i++) {
                seen.add(sentinels.next());
            }
            assertThat(seen).containsExactlyInAnyOrder(Sentinel.values());
        }
    }

    @Test
    void driftDoubtsWhatWasMeasuredSinceItBegan() {
        for (int i = 0; i < 10; i++) {
            sentinels.measured(job(i));
            read(20);
        }
        ProfileJob doubted = job(100);
        sentinels.measured(doubted);
        List<ProfileJob> named = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            named.addAll(read(24).doubted());
        }
        assertThat(named).containsExactly(doubted);
        assertThat(sentinels.level().slowness()).isGreaterThan(1.1);
    }

    @Test
    void quietReadingsDoubtNothing() {
        for (int i = 0; i < 50; i++) {
            sentinels.measured(job(i));
            assertThat(read(20 + 0.05 * (i % 3)).doubted()).isEmpty();
        }
    }

    @Test
    void disturbedReadingsAreToldButSayNothingOfTheDevice() {
        for (int i = 0; i < 10; i++) {
            read(20);
        }
        for (int i = 0; i < 10; i++) {
            sentinels.measured(job(i));
            Sentinels.Reading disturbed =
                    sentinels.read(Sentinel.SMALL, done(40, Interference.OTHERS_CPU), "w", "class");
            assertThat(disturbed.doubted()).isEmpty();
            assertThat(disturbed.message().interference()).containsExactly(Interference.OTHERS_CPU);
            assertThat(disturbed.message().state()).isEqualTo(DriftState.STEADY);
        }
        assertThat(sentinels.level().slowness()).isEqualTo(1);
    }

    @Test
    void anotherLifeKnowsWhatIsUsual() {
        List<SentinelMeasured> history = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            history.add(read(20).message());
        }
        Sentinels later = sentinels(EVERY, history);
        Sentinels.Reading reading = later.read(Sentinel.SMALL, done(22), "w", "class");
        assertThat(reading.message().state()).isNotEqualTo(DriftState.CALIBRATING);
        assertThat(later.level().slowness()).isCloseTo(1.02, within(0.005));
    }

    /** Small fits caches, large does not; the figures of the documentation. */
    @Test
    void sentinelsSpanTheSizesOfCandidates() {
        assertThat(ArchitectureCounts.of(Sentinel.SMALL.task().architecture()).decoderParameters())
                .isBetween(3_000_000L, 3_400_000L);
        assertThat(ArchitectureCounts.of(Sentinel.MEDIUM.task().architecture()).decoderParameters())
                .isBetween(24_000_000L, 26_000_000L);
        assertThat(ArchitectureCounts.of(Sentinel.LARGE.task().architecture()).decoderParameters())
                .isBetween(74_000_000L, 77_000_000L);
    }

    private Sentinels.Reading read(double latencyMs) {
        return sentinels.read(Sentinel.SMALL, done(latencyMs), "w", "class");
    }

    private Sentinels sentinels(Duration every, List<SentinelMeasured> history) {
        return new Sentinels(every, history, clock, new Random(1));
    }

    private static ProfileJob job(int number) {
        return Jobs.of("search-" + number, "class", 2);
    }

    private static Outcome.Done done(double latencyMs, Interference... interference) {
        return new Outcome.Done(
                Map.of("latency_ms", new Interval(latencyMs, latencyMs, latencyMs)),
                List.of(latencyMs),
                true,
                List.of(interference),
                new MeasurementConditions(List.of(), 0, 1, 0.0, 0, 0L, 0.0),
                new MeasurementCost(1, 0, 0, 1),
                Map.of());
    }

    /** A clock moved by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        void move(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone only");
        }
    }
}

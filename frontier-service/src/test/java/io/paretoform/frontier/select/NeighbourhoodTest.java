package io.paretoform.frontier.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.Measured;
import io.paretoform.contracts.RemeasurementRequested;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.frontier.Samples;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
    @Test
    void resultFarFromItsNeighboursIsToBeMeasuredAgain() {
        Neighbourhood neighbours = neighbours(20);

        RemeasurementRequested doubt = neighbours.doubt(first(30, 1.5)).orElseThrow();

        assertThat(doubt.attempt()).isEqualTo(2);
        assertThat(doubt.candidate()).isEqualTo(Samples.architecture(30).id());
        assertThat(doubt.madeAt()).isEqualTo(first(30, 1.5).madeAt());
        assertThat(doubt.why())
                .matches(
                        "latency_ms is \\d+\\.\\d robust deviations above what the results of 20"
                                + " other candidates predict");
        assertThat(neighbours.doubt(first(30, 0.6)).orElseThrow().why()).contains("below");
    }

    @Test
    void resultThatIsAsPredictedCounts() {
        assertThat(neighbours(20).doubt(first(30, 1.02))).isEmpty();
    }

    @Test
    void laterAttemptsAndBaselinesAreNeverDoubted() {
        Neighbourhood neighbours = neighbours(20);

        assertThat(neighbours.doubt(measured(30, 2, false, 9))).isEmpty();
        assertThat(neighbours.doubt(measured(30, 1, true, 9))).isEmpty();
    }

    @Test
    void fewResultsPredictNothing() {
        assertThat(neighbours(11).doubt(first(30, 9))).isEmpty();
        assertThat(neighbours(12).doubt(first(30, 9))).isPresent();
    }

    @Test
    void laterAttemptTakesThePlaceOfTheEarlier() {
        Neighbourhood neighbours = neighbours(12, 5);
        for (int width = 1; width <= 12; width++) {
            neighbours.add(measured(width, 2, false, 1));
            neighbours.add(measured(width, 1, false, 5));
        }

        assertThat(neighbours.doubt(first(30, 1))).isEmpty();
        assertThat(neighbours.doubt(first(30, 5))).isPresent();
    }

    @Test
    void searchThatComparesNoLatencyDoubtsNothing() {
        Neighbourhood neighbours = Neighbourhood.of(Objectives.of(Objective.DECODER_PARAMETERS));
        for (int width = 1; width <= 20; width++) {
            neighbours.add(first(width, 1));
        }

        assertThat(neighbours.doubt(first(30, 9))).isEmpty();
    }

    @Test
    void latencyThatIsNoneIsLeftOut() {
        Neighbourhood neighbours = neighbours(20);
        neighbours.add(first(40, 0));

        assertThat(neighbours.doubt(first(30, 0))).isEmpty();
        assertThat(neighbours.doubt(first(30, 1))).isEmpty();
    }

    private static Neighbourhood neighbours(int count) {
        return neighbours(count, 1);
    }

    private static Neighbourhood neighbours(int count, double factor) {
        Neighbourhood made = Neighbourhood.of(Objectives.STANDARD);
        for (int width = 1; width <= count; width++) {
            made.add(first(width, factor));
        }
        return made;
    }

    private static Measured first(int width, double factor) {
        return measured(width, 1, false, factor);
    }

    /** Latency follows a law in the width. */
    private static Measured measured(int width, int attempt, boolean baseline, double factor) {
        return Samples.measured(
                Samples.job("search", "device", width, attempt, baseline),
                Samples.usualLatency(width) * factor,
                100);
    }
}

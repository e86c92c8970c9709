package io.paretoform.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretoform.benchmarks.PublishedSeries.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** On series of known truth: latency is exactly log-linear, each repetition scatters by 1 %. */
class SeriesDriftTest {
    private static final int POINTS = 2_000;
    private static final double SCATTER = 0.01;

    /** Of the median of ten normal samples: its standard deviation over that of one. */
    private static final double MEDIAN_OF_TEN = 0.3724;

    @Test
    void withoutDriftTheRealErrorIsTheImpliedOne() {
        SeriesDrift drift = SeriesDrift.of(series(i -> 0));
        assertThat(drift.implied().orElseThrow())
                .isCloseTo(MEDIAN_OF_TEN * SCATTER, within(0.0005));
        assertThat(drift.real()).isCloseTo(MEDIAN_OF_TEN * SCATTER, within(0.0005));
        assertThat(drift.autocorrelation()).isCloseTo(0, within(0.1));
        assertThat(drift.alarms()).isLessThan(5);
    }

    @Test
    void slowDriftIsFarMoreThanRepetitionsImplyAndNeighboursTellIt() {
        SeriesDrift drift = SeriesDrift.of(series(i -> 0.1 * Math.sin(i / 60.0)));
        assertThat(drift.implied().orElseThrow())
                .isCloseTo(MEDIAN_OF_TEN * SCATTER, within(0.0005));
        assertThat(drift.real()).isGreaterThan(0.05);
        assertThat(drift.autocorrelation()).isGreaterThan(0.9);
        assertThat(drift.corrected()).isLessThan(0.007);
        assertThat(drift.alarms()).isGreaterThan(5);
    }

    private static PublishedSeries series(IntToDoubleFunction drift) {
        SplittableRandom random = new SplittableRandom(7);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            double width = 64 * random.nextInt(4, 17);
            double layers = random.nextInt(2, 17);
            double usual = 0.001 * width * layers * Math.exp(drift.applyAsDouble(i));
            List<Double> millis = new ArrayList<>();
            for (int run = 0; run < 10; run++) {
                millis.add(usual * Math.exp(SCATTER * random.nextGaussian()));
            }
            points.add(new Point(List.of(width, layers), millis));
        }
        return new PublishedSeries("lab", List.of(points));
    }
}

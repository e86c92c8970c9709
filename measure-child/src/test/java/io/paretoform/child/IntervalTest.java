package io.paretoform.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    /** Ranks from a table of the sign test at 5 % (for example Conover 1999, table A3). */
    @ParameterizedTest
    @CsvSource({"6, 1, 6", "10, 2, 9", "20, 6, 15", "25, 8, 18", "100, 40, 61"})
    void ranksAreThoseOfTheSignTest(int samples, double low, double high) {
        List<Double> shuffled =
                new ArrayList<>(
                        IntStream.rangeClosed(1, samples).mapToObj(i -> (double) i).toList());
        Collections.shuffle(shuffled, new Random(1));

        Interval interval = Interval.of(shuffled);

        assertThat(interval.low()).isEqualTo(low);
        assertThat(interval.high()).isEqualTo(high);
        assertThat(interval.median()).isEqualTo((samples + 1) / 2.0);
    }

    @Test
    void fiveSamplesHaveNoSuchInterval() {
        assertThat(Interval.of(List.of(1.0, 1.0, 1.0, 1.0, 1.0)).relativeHalfWidth()).isInfinite();
    }

    @Test
    void mostRunsStillHaveAnInterval() {
        List<Double> many = Collections.nCopies(TimingRule.MOST_RUNS, 2.0);

        assertThat(Interval.of(many)).isEqualTo(new Interval(2, 2, 2));
    }
}

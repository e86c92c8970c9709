package io.paretoform.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class SampleStatisticsTest {
    /** Rows of table A.7 of Tamhane and Dunlop: n, lower rank, upper rank, confidence in %. */
    private static final double[][] TABLE_A7 = {
        {6, 1, 6, 96.9},
        {7, 1, 7, 98.4},
        {8, 1, 8, 99.2},
        {9, 2, 8, 96.1},
        {10, 2, 9, 97.9},
        {12, 3, 10, 96.1},
        {13, 3, 11, 97.8},
        {15, 4, 12, 96.5},
        {16, 4, 13, 97.9},
        {17, 5, 13, 95.1},
        {18, 5, 14, 96.9},
        {19, 5, 15, 98.1},
        {20, 6, 15, 95.9},
    };

    @Example
    void intervalsAreThoseOfThePublishedTable() {
        for (double[] row : TABLE_A7) {
            int n = (int) row[0];
            SampleStatistics statistics = SampleStatistics.of(oneTo(n));
            assertThat(statistics.median()).isEqualTo(new Interval(row[1], (n + 1) / 2.0, row[2]));
            assertThat(100 * statistics.confidence()).isCloseTo(row[3], within(0.05));
        }
    }

    /** The lengths of nine fish of Hogg and Tanis: (19.0, 30.1) holds the median with 96.1 %. */
    @Example
    void nineFishHaveThePublishedInterval() {
        SampleStatistics fish =
                SampleStatistics.of(
                        new double[] {32.5, 27.6, 29.3, 30.1, 15.5, 21.7, 22.8, 21.2, 19.0});
        assertThat(fish.median()).isEqualTo(new Interval(19.0, 22.8, 30.1));
        assertThat(fish.confidence()).isCloseTo(0.961, within(5e-4));
    }

    @Example
    void fewerThanSixSamplesGiveAllThatWasSeenAndSayWhatItIsWorth() {
        SampleStatistics five = SampleStatistics.of(new double[] {5, 1, 4, 2, 3});
        assertThat(five.median()).isEqualTo(new Interval(1, 3, 5));
        assertThat(five.confidence()).isCloseTo(0.9375, within(1e-12));
        SampleStatistics one = SampleStatistics.of(new double[] {7});
        assertThat(one.median()).isEqualTo(new Interval(7, 7, 7));
        assertThat(one.confidence()).isZero();
    }

    /** The textbook example of 1, 1, 2, 2, 4, 6, 9: median 2, deviations' median 1. */
    @Example
    void madIsThatOfTheTextbook() {
        assertThat(SampleStatistics.of(new double[] {9, 1, 2, 6, 1, 4, 2}).mad()).isEqualTo(1);
    }

    /** R: quantile(1:10, 0.9) is 9.1; quantile(c(15, 20, 35, 40, 50), 0.9) is 46. */
    @Example
    void ninetiethPercentileIsThatOfR() {
        assertThat(SampleStatistics.of(oneTo(10)).p90()).isCloseTo(9.1, within(1e-12));
        assertThat(SampleStatistics.of(new double[] {15, 20, 35, 40, 50}).p90())
                .isCloseTo(46, within(1e-12));
    }

    @Example
    void noSampleAndWhatIsNoTimingAreRefused() {
        assertThatThrownBy(() -> SampleStatistics.of(new double[0]))
                .hasMessage("samples []: expected at least one");
        assertThatThrownBy(() -> SampleStatistics.of(new double[] {1, Double.NaN}))
                .hasMessage("sample NaN: expected a finite number of at least 0");
        assertThatThrownBy(() -> SampleStatistics.of(new double[] {-1, 2}))
                .hasMessage("sample -1.0: expected a finite number of at least 0");
    }

    /** Of more, the order says how much they resemble their neighbours. */
    @Property
    void orderOfTwentySamplesDoesNotMatterAndTheyStayAsTheyAre(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(max = 1e6) Double> timings) {
        double[] samples = timings.stream().mapToDouble(Double::doubleValue).toArray();
        double[] before = samples.clone();
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        assertThat(SampleStatistics.of(samples)).isEqualTo(SampleStatistics.of(sorted));
        assertThat(samples).containsExactly(before);
    }

    @Example
    void theIntervalHoldsTheMedianAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(7);
        int held = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            Interval interval =
                    SampleStatistics.of(random.doubles(20).map(u -> -Math.log(u)).toArray())
                            .median();
            held += interval.low() <= Math.log(2) && Math.log(2) <= interval.high() ? 1 : 0;
        }
        assertThat(held / 20_000.0)
                .isCloseTo(SampleStatistics.of(oneTo(20)).confidence(), within(0.006));
    }

    @Example
    void thousandsOfSamplesKeepTheirConfidence() {
        MedianRanks ranks = MedianRanks.of(5_001, 1, 0.95);
        assertThat(ranks.confidence()).isBetween(0.95, 0.953);
        assertThat(5_001 + 1 - 2.0 * ranks.lower()).isCloseTo(2 * 69, within(3.0));
    }

    @Example
    void thousandsOfIndependentSamplesAreFoundIndependent() {
        double[] samples = new SplittableRandom(1).doubles(5_001).toArray();
        assertThat(SampleStatistics.of(samples).effectiveCount()).isBetween(4_000.0, 5_001.0);
    }

    /** 1 - 0.99^299 is the first to reach 95 %. */
    @Example
    void boundOfTheNinetyNinthPercentileNeedsTwoHundredAndNinetyNineSamples() {
        assertThat(SampleStatistics.of(oneTo(298)).p99Bound()).isEmpty();
        assertThat(SampleStatistics.of(oneTo(299)).p99Bound()).hasValue(299);
    }

    @Example
    void samplesThatClimbTellHardlyMoreThanOne() {
        assertThat(SampleStatistics.of(oneTo(200)).effectiveCount()).isLessThan(6);
    }

    private static double[] oneTo(int n) {
        return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    }
}

package io.paretoform.exports.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.exports.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final MeasuredArchitecture BASELINE = Samples.row(512, 8, 2048, 90, 300_000_000);
    private static final MeasuredArchitecture LESS = Samples.row(256, 2, 512, 10, 90_000_000);

    @Test
    void whatHasAsManyDecoderParametersIsComparedWithTheBaseline() {
        MeasuredArchitecture better = Samples.row(512, 9, 2048, 60, 200_000_000);
        assertThat(Comparison.of(BASELINE, List.of(LESS, better)).lines("base"))
                .singleElement()
                .asString()
                .contains("With at least the 25.2 M decoder parameters of baseline base")
                .contains(better.id().abbreviated())
                .contains("1.50x faster, 1.50x smaller");
    }

    @Test
    void fastestAndSmallestAreNamedWhereTheyDiffer() {
        MeasuredArchitecture fast = Samples.row(512, 9, 2048, 45, 400_000_000);
        MeasuredArchitecture small = Samples.row(512, 10, 2048, 100, 150_000_000);
        assertThat(Comparison.of(BASELINE, List.of(fast, small)).lines("base"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("2.00x faster, 1.33x larger"),
                        line -> assertThat(line).contains("1.11x slower, 2.00x smaller"));
    }

    @Test
    void theNearestBelowIsShownWhereNothingIsAsLarge() {
        assertThat(Comparison.of(BASELINE, List.of(LESS)).lines("base"))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "Nothing on the frontier has the 25.2 M decoder"
                                                        + " parameters of baseline base."),
                        line -> assertThat(line).startsWith("Nearest below: "));
    }

    @Test
    void anEmptyFrontierIsSaidToBeNone() {
        assertThat(Comparison.of(BASELINE, List.of()).lines("base")).hasSize(1);
    }
}

package io.paretoform.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
    /** Quantiles of the printed tables. */
    @ParameterizedTest
    @CsvSource({
        "3, 3.182, 0.975",
        "4, 2.776, 0.975",
        "10, 2.228, 0.975",
        "20, 2.086, 0.975",
        "4, 2.132, 0.95",
        "10, -1.812, 0.05",
        "5, 0, 0.5"
    })
    void tableIsReproduced(double degrees, double t, double probability) {
        assertThat(StudentT.below(t, degrees)).isCloseTo(probability, within(0.001));
    }
}

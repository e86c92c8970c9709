package io.paretoform.exports.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void valuesOfOneOrderOfMagnitudeLieEvenlyFromZero() {
        Axis axis = Axis.of(new double[] {20, 100}, 0, 500);

        assertThat(axis.logarithmic()).isFalse();
        assertThat(axis.at(0)).isZero();
        assertThat(axis.at(100)).isLessThan(500).isGreaterThan(470);
        assertThat(axis.at(50)).isCloseTo(axis.at(100) / 2, within(1e-9));
        assertThat(axis.ticks(5)).containsExactly(0.0, 50.0, 100.0);
    }

    @Test
    void valuesThatSpanMuchLieByTheirLogarithm() {
        Axis axis = Axis.of(new double[] {1, 10_000}, 400, 0);

        assertThat(axis.logarithmic()).isTrue();
        assertThat(axis.at(1)).isLessThan(400);
        assertThat(axis.at(100)).isCloseTo((axis.at(1) + axis.at(10_000)) / 2, within(1e-9));
        assertThat(axis.ticks(5)).containsExactly(1.0, 10.0, 100.0, 1000.0, 10_000.0);
    }

    @Test
    void nothingToDrawStillHasAnAxis() {
        assertThat(Axis.of(new double[0], 0, 100).at(0.5)).isEqualTo(50);
        assertThat(Axis.of(new double[] {0}, 0, 100).ticks(4)).isNotEmpty();
    }
}

package io.paretoform.core.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PointTest {
    @Test
    void nanAndInfiniteValuesAreRefusedWithTheirPosition() {
        assertThatThrownBy(() -> Point.of(1, Double.NaN))
                .hasMessage("value 1 of point [1.0, NaN]: expected a finite number");
        assertThatThrownBy(() -> Point.of(Double.NEGATIVE_INFINITY))
                .hasMessage("value 0 of point [-Infinity]: expected a finite number");
        assertThatThrownBy(Point::of).hasMessage("point []: expected at least one value");
    }

    @Test
    void zeroAndMinusZeroAreOneValue() {
        assertThat(Point.of(-0.0)).isEqualTo(Point.of(0.0)).hasSameHashCodeAs(Point.of(0.0));
    }

    @Test
    void laterChangesOfTheArrayDoNotShow() {
        double[] values = {1, 2};
        Point point = Point.of(values);
        values[0] = 9;
        point.toArray()[1] = 9;
        assertThat(point).isEqualTo(Point.of(1, 2));
    }
}

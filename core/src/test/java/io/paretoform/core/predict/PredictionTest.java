package io.paretoform.core.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.paretoform.core.measure.Interval;
import org.junit.jupiter.api.Test;

class PredictionTest {
    private static final Prediction TEN = new Prediction(Math.log(10), 0.1);

    @Test
    void costsAreLognormal() {
        assertThat(TEN.median()).isCloseTo(10, within(1e-9));
        assertThat(TEN.mean()).isCloseTo(10 * Math.exp(0.005), within(1e-9));
        assertThat(TEN.quantile(0.975)).isCloseTo(10 * Math.exp(0.195996), within(1e-3));
    }

    @Test
    void anIntervalLeavesAsMuchBelowAsAbove() {
        Interval interval = TEN.interval(0.9);
        assertThat(interval.low()).isCloseTo(10 * Math.exp(-0.164485), within(1e-3));
        assertThat(interval.high() * interval.low()).isCloseTo(100, within(1e-9));
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> TEN.quantile(1))
                .hasMessage("probability 1.0: expected above 0 and below 1");
    }

    @Test
    void whatCannotBeMeasuredIsRefused() {
        assertThatThrownBy(() -> new Observation<>("a", 0, 0.1))
                .hasMessage("cost 0.0: expected a finite number above 0");
        assertThatThrownBy(() -> new Prediction(Double.NaN, 0.1))
                .hasMessage("logarithm of the median NaN: expected a finite number");
    }
}

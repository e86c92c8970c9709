package io.paretoform.core.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;

class BoundTest {
    @Example
    void everyKnownObjectiveHasABoundThatIsReadAsItIsWritten() {
        for (Objective objective : Objective.KNOWN) {
            for (double value : List.of(0.0, 0.125, 20.0, 2e8, 1e300)) {
                Bound bound = new Bound(objective, value);
                assertThat(Bound.parse(bound.toString())).isEqualTo(bound);
            }
        }
    }

    @Example
    void whatIsAtLeastAsGoodAsTheBoundIsAdmitted() {
        Bound fast = Bound.parse("latency_ms <= 20");
        Bound large = Bound.parse("decoder_parameters>=5");

        assertThat(fast.admits(Map.of("latency_ms", 20.0))).isTrue();
        assertThat(fast.admits(Map.of("latency_ms", 20.1))).isFalse();
        assertThat(large.admits(Map.of("decoder_parameters", 5.0))).isTrue();
        assertThat(large.admits(Map.of("decoder_parameters", 4.0))).isFalse();
    }

    @Example
    void whatHasNoValueIsNotAdmitted() {
        assertThat(Bound.parse("latency_ms<=20").admits(Map.of())).isFalse();
    }

    @Example
    void whatIsNoBoundIsRefusedWithItsRule() {
        assertRefused(
                "latency_ms<20",
                "'latency_ms<20': expected an objective, <= or >=, and a number, as in"
                        + " latency_ms<=20");
        assertRefused("latency_ms>=20", "'latency_ms>=20': expected latency_ms<=NUMBER");
        assertRefused("latency_ms<=fast", "'fast': expected a number");
        assertRefused("latency_ms<=NaN", "'NaN': expected a number of at least 0");
        assertRefused("latency_ms<=-1", "'-1.0': expected a number of at least 0");
        assertRefused(
                "beauty<=1",
                "objective 'beauty': expected one of "
                        + Objective.KNOWN.stream().map(Objective::name).toList());
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> Bound.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}

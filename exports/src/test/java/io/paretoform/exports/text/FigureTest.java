package io.paretoform.exports.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.core.frontier.Direction;
import io.paretoform.core.frontier.Objective;
import io.paretoform.exports.Samples;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final MeasuredArchitecture ONE = Samples.row(512, 8, 2048, 93, 300_000_000);

    @Test
    void unitStandsOnceInTheHeadingOrBesideTheValue() {
        Figure latency = new Figure(Objective.LATENCY_MS);
        Figure memory = new Figure(Objective.PEAK_MEMORY_BYTES);

        assertThat(latency.heading()).isEqualTo("latency ms");
        assertThat(latency.cell(ONE)).isEqualTo("93.0");
        assertThat(latency.text(93)).isEqualTo("93.0 ms");
        assertThat(memory.heading()).isEqualTo("peak memory");
        assertThat(memory.cell(ONE)).isEqualTo("286 MiB");
    }

    @Test
    void objectiveOfAnyUnitIsShown() {
        Figure energy = new Figure(new Objective("energy_mj", "mj", Direction.DOWN));

        assertThat(energy.heading()).isEqualTo("energy mj");
        assertThat(energy.text(1.5)).isEqualTo("1.50 mj");
        assertThat(energy.cell(ONE)).isEqualTo("-");
    }
}

package io.paretoform.core.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RunningHypervolumeTest {
    @Property(tries = 100)
    void volumeIsThatOfThePointsThatAreIn(
            @ForAll @IntRange(min = 1, max = 3) int d,
            @ForAll @IntRange(min = 3, max = 30) int grid,
            @ForAll @LongRange(min = 0, max = 1_000) long seed) {
        Random random = new Random(seed);
        RunningHypervolume running = new RunningHypervolume(d);
        List<double[]> in = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            double before = running.volume();
            if (random.nextInt(3) == 0 && !in.isEmpty()) {
                double lost = running.remove(in.remove(random.nextInt(in.size())));
                assertThat(running.volume()).isCloseTo(before - lost, within(1e-9));
            } else {
                double[] gains = random.ints(d, -1, grid).asDoubleStream().toArray();
                in.add(gains);
                double added = running.add(gains);
                assertThat(running.volume()).isCloseTo(before + added, within(1e-9));
            }
            assertThat(running.volume()).isCloseTo(Hypervolume.ofGains(d, in), within(1e-9));
        }
    }

    @Example
    void thousandsOfStepsDoNotDrift() {
        RunningHypervolume running = new RunningHypervolume(3);
        List<double[]> shell = Clouds.shell(new Random(5), 3_000, 3);
        shell.forEach(running::add);
        shell.subList(0, 2_000).forEach(running::remove);
        assertThat(running.volume())
                .isCloseTo(Hypervolume.ofGains(3, shell.subList(2_000, 3_000)), within(1e-12));
    }

    @Example
    void aPointThatWasNotAddedCannotLeave() {
        assertThatThrownBy(() -> new RunningHypervolume(2).remove(1, 2))
                .hasMessage("gains [1.0, 2.0]: expected those of a point added before");
        assertThatThrownBy(() -> new RunningHypervolume(4))
                .hasMessage("objectives 4: expected 1 to 3");
    }
}

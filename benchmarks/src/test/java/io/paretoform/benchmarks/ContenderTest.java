package io.paretoform.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared for speed must be equal in what it finds. */
class ContenderTest {
    private static final Contender OURS = Contender.Name.PARETOFORM.contender();

    @ParameterizedTest
    @EnumSource
    void frontiersAreOfOneSize(Contender.Name name) {
        for (int objectives = 2; objectives <= 6; objectives++) {
            for (Cloud cloud : Cloud.values()) {
                double[][] points = cloud.points(new Random(objectives), 400, objectives);
                assertThat(name.contender().filling(points).getAsInt())
                        .isEqualTo(OURS.filling(points).getAsInt())
                        .isPositive();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void volumesAgree(Contender.Name name) {
        for (int objectives = 2; objectives <= 6; objectives++) {
            double[][] points = Cloud.SHELL.points(new Random(objectives), 60, objectives);
            assertThat(name.contender().volume(points).getAsDouble())
                    .isCloseTo(OURS.volume(points).getAsDouble(), within(1e-12))
                    .isPositive();
        }
    }
}

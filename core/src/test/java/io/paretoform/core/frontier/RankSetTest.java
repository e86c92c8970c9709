package io.paretoform.core.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankSetTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 4096, 4097, 300_000})
    void neighboursAreThoseOfASortedSet(int bound) {
        Random random = new Random(bound);
        RankSet ranks = new RankSet(bound);
        TreeSet<Integer> sorted = new TreeSet<>();
        for (int step = 0; step < 2_000 && bound > 0; step++) {
            int number = random.nextInt(bound);
            if (random.nextInt(3) == 0) {
                ranks.remove(number);
                sorted.remove(number);
            } else {
                ranks.add(number);
                sorted.add(number);
            }
            int asked = random.nextInt(bound);
            assertThat(ranks.above(asked))
                    .isEqualTo(Objects.requireNonNullElse(sorted.higher(asked), bound));
            assertThat(ranks.below(asked))
                    .isEqualTo(Objects.requireNonNullElse(sorted.lower(asked), -1));
        }
        assertThat(ranks.above(-1)).isEqualTo(sorted.isEmpty() ? bound : sorted.first());
    }
}

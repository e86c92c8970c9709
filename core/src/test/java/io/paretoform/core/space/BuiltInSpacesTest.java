package io.paretoform.core.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInSpacesTest {
    @ParameterizedTest
    @ValueSource(strings = {"gpt2", "transformer-xl"})
    void everythingMadeIsInTheSpace(String name) {
        SearchSpace space = SearchSpaces.builtIn(name).orElseThrow();
        RandomGenerator random = new SplittableRandom(1);
        Architecture parent = space.sample(random);
        Architecture other = space.sample(random);
        for (int i = 0; i < 2000; i++) {
            assertThat(space.violation(parent)).isEmpty();
            assertThat(space.violation(other)).isEmpty();
            other = space.crossover(parent, space.sample(random), random);
            parent = space.mutate(other, 0.3, random);
        }
    }

    @ParameterizedTest
    @EnumSource(Backbone.class)
    void everyBackboneHasASpaceUnderItsName(Backbone backbone) {
        assertThat(SearchSpaces.builtIn(backbone.key()))
                .hasValueSatisfying(space -> {
                    assertThat(space.name()).isEqualTo(backbone.key());
                    assertThat(space.backbone()).isEqualTo(backbone);
                });
    }

    @ParameterizedTest
    @CsvSource({"gpt2, gpt2-16-layer", "transformer-xl, transformer-xl-16-layer"})
    void builtInSpacesCompareWithTheBaselineOfLts(String name, String baseline) {
        assertThat(SearchSpaces.builtIn(name).orElseThrow().baselines())
                .contains(Presets.named(baseline).orElseThrow());
    }

    /** What is measured first delays everything after it. */
    @ParameterizedTest
    @EnumSource(Backbone.class)
    void quickestBaselineIsMeasuredFirst(Backbone backbone) {
        assertThat(SearchSpaces.builtIn(backbone.key()).orElseThrow().baselines())
                .isSortedAccordingTo(
                        Comparator.comparingLong(
                                baseline -> ProxyScores.of(baseline, Workload.LTS).flopsPrefill()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt2", "transformer-xl"})
    void builtInSpacesAreAboutAsLargeAsPublished(String name) {
        SearchSpace space = SearchSpaces.builtIn(name).orElseThrow();
        assertThat(space.size().orElseThrow())
                .isBetween(BigInteger.TEN.pow(36), BigInteger.TEN.pow(38))
                .isLessThan(space.sizeWithoutParameterBounds());
    }
}

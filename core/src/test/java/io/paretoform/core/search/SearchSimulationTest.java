package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Archive;
import io.paretoform.core.frontier.Hypervolume;
import io.paretoform.core.frontier.ReferencePoint;
import io.paretoform.core.space.SearchSpace;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whole searches on a device whose results are a formula. */
class SearchSimulationTest {
    /** It takes some hundreds: with 200 the two are equal within their scatter over seeds. */
    @Test
    void evolutionFindsMoreThanRandomDrawsWithFiveHundredMeasurements() {
        SearchSpace space = TestSpaces.large();
        Strategy lts = new LtsEvolution(space, List.of());
        double evolved = 0;
        double drawn = 0;
        for (long seed = 1; seed <= 5; seed++) {
            evolved += volume(SimulatedSearch.run(lts, seed, 500)) / 5;
            drawn += volume(random(space, seed, 500)) / 5;
        }
        assertThat(evolved).isGreaterThan(drawn);
    }

    @Test
    void exhaustiveSearchFindsTheExactFrontier() {
        SearchSpace space = TestSpaces.small();
        Archive<Architecture> exact = Archive.over(FormulaDevice.OBJECTIVES);
        space.enumerate().forEach(it -> exact.add(it, FormulaDevice.measure(it)));
        Strategy exhaustive = new Exhaustive(space, List.of());
        assertThat(SimulatedSearch.run(exhaustive, 1, TestSpaces.SMALL_SIZE).members())
                .containsExactlyInAnyOrderElementsOf(exact.members());
    }

    @Test
    void theSameSeedFindsTheSameFrontier() {
        Strategy lts = new LtsEvolution(TestSpaces.large(), List.of());
        assertThat(SimulatedSearch.run(lts, 4, 60).members())
                .isEqualTo(SimulatedSearch.run(lts, 4, 60).members());
    }

    private static Archive<Architecture> random(SearchSpace space, long seed, int measurements) {
        Archive<Architecture> archive = Archive.over(FormulaDevice.OBJECTIVES);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < measurements; i++) {
            Architecture architecture = space.sample(random);
            archive.remove(architecture);
            archive.add(architecture, FormulaDevice.measure(architecture));
        }
        return archive;
    }

    /** In the box of the 16-layer GPT-2 of LTS. */
    private static double volume(Archive<Architecture> archive) {
        return Hypervolume.of(
                ReferencePoint.fixedAt(
                        FormulaDevice.OBJECTIVES, FormulaDevice.measure(TestSpaces.BASELINE)),
                archive.points());
    }
}

package io.paretoform.core.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.core.architecture.Architecture;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every space against the oracle that makes all combinations and drops the invalid ones. */
class SpacePropertiesTest {
    @Provide
    Arbitrary<SpaceDefinition> spaces() {
        return SmallSpaces.any();
    }

    @Property(maxDiscardRatio = 50)
    void sizeAndEnumerationAreThoseOfBruteForce(@ForAll("spaces") SpaceDefinition definition) {
        Set<Architecture> expected = BruteForce.candidates(definition);
        Assume.that(!expected.isEmpty());
        SearchSpace space = new SearchSpace(definition);

        assertThat(space.enumerate())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(space.size()).contains(BigInteger.valueOf(expected.size()));
    }

    @Property(maxDiscardRatio = 50)
    void sizeWithoutBoundsIsThatOfTheSpaceWithout(@ForAll("spaces") SpaceDefinition definition) {
        Assume.that(!BruteForce.candidates(definition).isEmpty());
        SpaceRules open =
                new SpaceRules(
                        definition.rules().innerPerModel(),
                        ParameterBounds.ANY,
                        ParameterBounds.ANY);
        SpaceDefinition unbounded =
                new SpaceDefinition(
                        "open", definition.backbone(), definition.ranges(), open, List.of());

        assertThat(new SearchSpace(definition).sizeWithoutParameterBounds())
                .isEqualTo(BruteForce.candidates(unbounded).size());
    }

    @Property(maxDiscardRatio = 50)
    void spaceWithoutCandidatesIsRefused(@ForAll("spaces") SpaceDefinition definition) {
        Assume.that(BruteForce.candidates(definition).isEmpty());

        assertThatThrownBy(() -> new SearchSpace(definition))
                .isInstanceOf(SpaceException.class)
                .hasMessageStartingWith("no ");
    }

    @Property(tries = 100, maxDiscardRatio = 50)
    void whateverIsMadeIsInTheSpace(
            @ForAll("spaces") SpaceDefinition definition, @ForAll long seed) {
        Set<Architecture> expected = BruteForce.candidates(definition);
        Assume.that(!expected.isEmpty());
        SearchSpace space = new SearchSpace(definition);
        RandomGenerator random = new SplittableRandom(seed);
        Architecture parent = space.sample(random);
        for (int i = 0; i < 50; i++) {
            Architecture sampled = space.sample(random);
            Architecture child = space.crossover(parent, sampled, random);
            parent = space.mutate(child, 0.3, random);
            assertThat(expected).contains(sampled, child, parent);
            assertThat(space.contains(sampled)).isTrue();
        }
    }

    @Property(tries = 100, maxDiscardRatio = 50)
    void samplingReachesEveryCandidate(@ForAll("spaces") SpaceDefinition definition) {
        Set<Architecture> expected = BruteForce.candidates(definition);
        Assume.that(!expected.isEmpty() && expected.size() <= 12);
        SearchSpace space = new SearchSpace(definition);
        RandomGenerator random = new SplittableRandom(7);
        Set<Architecture> seen = new HashSet<>();
        for (int i = 0; i < 5000 && seen.size() < expected.size(); i++) {
            seen.add(space.sample(random));
        }

        assertThat(seen).isEqualTo(expected);
    }

    @Property(tries = 100, maxDiscardRatio = 50)
    void containedIsWhatBruteForceMakes(
            @ForAll("spaces") SpaceDefinition definition, @ForAll("spaces") SpaceDefinition other) {
        Set<Architecture> expected = BruteForce.candidates(definition);
        Assume.that(!expected.isEmpty());
        SearchSpace space = new SearchSpace(definition);

        assertThat(BruteForce.candidates(other))
                .allSatisfy(architecture ->
                        assertThat(space.contains(architecture))
                                .isEqualTo(expected.contains(architecture)));
    }

    @Property(maxDiscardRatio = 50)
    void notationRoundTrips(@ForAll("spaces") SpaceDefinition definition) {
        Assume.that(!BruteForce.candidates(definition).isEmpty());
        SearchSpace space = new SearchSpace(definition);

        assertThat(SearchSpaceNotation.parse(SearchSpaceNotation.write(space))).isEqualTo(space);
    }
}

package io.paretoform.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MachineCheckTest {
    private static final long GIB = 1L << 30;

    private static final MachineFacts.Cores CORES = new MachineFacts.Cores(Optional.of(3), 3, true);
    private static final MachineFacts.Settings SETTINGS =
            new MachineFacts.Settings(
                    Optional.of("performance"),
                    Optional.of(false),
                    OptionalDouble.empty(),
                    OptionalLong.empty());
    private static final MachineFacts.State STATE =
            new MachineFacts.State(0.2, 16 * GIB, 0, OptionalDouble.of(45));
    private static final Disturbances UNDISTURBED = new Disturbances(true, 0.02, 0, 1, 1, 0);
    private static final List<Double> EVEN = pieces(1000, 0);

    @Test
    void aQuietMachineIsFitInEveryAspect() {
        List<Finding> findings = MachineCheck.of(facts(UNDISTURBED, EVEN));
        assertThat(findings).extracting(Finding::aspect).containsExactly(Aspect.values());
        assertThat(findings)
                .allSatisfy(one -> {
                    assertThat(one.fitness()).as(one.toString()).isEqualTo(Fitness.OK);
                    assertThat(one.advice()).isEmpty();
                });
        assertThat(MachineCheck.verdict(findings)).isEqualTo(Fitness.OK);
    }

    @Test
    void whatWouldBeHeldAgainstAMeasurementIsUnfit() {
        Disturbances disturbed = new Disturbances(true, 0.6, 0.03, 0.9, 1, 2);
        List<Finding> findings = MachineCheck.of(facts(disturbed, EVEN));
        assertThat(findings)
                .filteredOn(one -> one.fitness() == Fitness.UNFIT)
                .extracting(Finding::aspect)
                .containsExactly(
                        Aspect.OTHERS_CPU, Aspect.STOLEN_CPU, Aspect.CORE_KEPT, Aspect.THROTTLING);
        assertThat(MachineCheck.verdict(findings)).isEqualTo(Fitness.UNFIT);
    }

    @Test
    void aLittleOfItCouldBeBetter() {
        Disturbances disturbed = new Disturbances(true, 0.2, 0.01, 0.99, 1, 0);
        List<Finding> findings = MachineCheck.of(facts(disturbed, EVEN));
        assertThat(of(Aspect.OTHERS_CPU, findings)).isEqualTo(Fitness.COULD_BE_BETTER);
        assertThat(of(Aspect.STOLEN_CPU, findings)).isEqualTo(Fitness.COULD_BE_BETTER);
        assertThat(MachineCheck.verdict(findings)).isEqualTo(Fitness.COULD_BE_BETTER);
    }

    @Test
    void piecesThatScatterAreJitter() {
        assertThat(jitter(pieces(1000, 5))).isEqualTo(Fitness.OK);
        assertThat(jitter(pieces(1000, 50))).isEqualTo(Fitness.COULD_BE_BETTER);
        assertThat(jitter(pieces(1000, 250))).isEqualTo(Fitness.UNFIT);
    }

    @Test
    void aJumpAmongThePiecesIsNoSteadySpeed() {
        List<Double> jumped = IntStream.range(0, 1000).mapToObj(i -> i < 500 ? 1.0 : 1.04).toList();
        List<Finding> findings = MachineCheck.of(facts(UNDISTURBED, jumped));
        assertThat(of(Aspect.SPEED, findings)).isEqualTo(Fitness.UNFIT);
        assertThat(findings).extracting(Finding::seen).anyMatch(seen -> seen.contains("104.0 %"));
    }

    @Test
    void oneCoreForEverythingIsUnfit() {
        MachineFacts.Cores one = new MachineFacts.Cores(Optional.empty(), 0, false);
        List<Finding> findings =
                MachineCheck.of(new MachineFacts(one, SETTINGS, STATE, UNDISTURBED, 0, EVEN));
        assertThat(of(Aspect.CORES, findings)).isEqualTo(Fitness.UNFIT);
        assertThat(of(Aspect.PINNING, findings)).isEqualTo(Fitness.COULD_BE_BETTER);
    }

    @Test
    void aQuotaOfLessThanTwoCoresIsUnfit() {
        assertThat(of(Aspect.CPU_LIMIT, limited(1.5, 8 * GIB))).isEqualTo(Fitness.UNFIT);
        assertThat(of(Aspect.CPU_LIMIT, limited(2, 8 * GIB))).isEqualTo(Fitness.COULD_BE_BETTER);
        assertThat(of(Aspect.CPU_LIMIT, limited(4, 8 * GIB))).isEqualTo(Fitness.OK);
    }

    @Test
    void aLimitOfMemoryMustHoldALargeModel() {
        assertThat(of(Aspect.MEMORY_LIMIT, limited(4, GIB / 2))).isEqualTo(Fitness.UNFIT);
        assertThat(of(Aspect.MEMORY_LIMIT, limited(4, 3 * GIB / 2)))
                .isEqualTo(Fitness.COULD_BE_BETTER);
        assertThat(of(Aspect.MEMORY_LIMIT, limited(4, 2 * GIB))).isEqualTo(Fitness.OK);
    }

    @Test
    void whatTheMachineDoesNotTellIsNotHeldAgainstIt() {
        MachineFacts.Settings silent =
                new MachineFacts.Settings(
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        OptionalLong.empty());
        MachineFacts.State state = new MachineFacts.State(0, 16 * GIB, 0, OptionalDouble.empty());
        List<Finding> findings =
                MachineCheck.of(new MachineFacts(CORES, silent, state, UNDISTURBED, 0, EVEN));
        assertThat(findings)
                .filteredOn(one -> one.fitness() == Fitness.UNKNOWN)
                .extracting(Finding::aspect)
                .containsExactly(Aspect.GOVERNOR, Aspect.SMT, Aspect.TEMPERATURE);
        assertThat(MachineCheck.verdict(findings)).isEqualTo(Fitness.OK);
    }

    @Test
    void whatIsNotOkComesWithAdviceOfOneSentence() {
        assertThat(Aspect.values())
                .extracting(Aspect::advice)
                .allSatisfy(advice -> assertThat(advice).endsWith(".").doesNotContain(". "));
    }

    private static List<Finding> limited(double cores, long bytes) {
        MachineFacts.Settings settings =
                new MachineFacts.Settings(
                        Optional.of("performance"),
                        Optional.of(false),
                        OptionalDouble.of(cores),
                        OptionalLong.of(bytes));
        return MachineCheck.of(new MachineFacts(CORES, settings, STATE, UNDISTURBED, 0, EVEN));
    }

    private static MachineFacts facts(Disturbances disturbances, List<Double> pieces) {
        return new MachineFacts(CORES, SETTINGS, STATE, disturbances, 0, pieces);
    }

    private static Fitness jitter(List<Double> pieces) {
        return of(Aspect.JITTER, MachineCheck.of(facts(UNDISTURBED, pieces)));
    }

    private static Fitness of(Aspect aspect, List<Finding> findings) {
        return findings.stream()
                .filter(one -> one.aspect() == aspect)
                .findFirst()
                .orElseThrow()
                .fitness();
    }

    /** A millisecond each, but so many in a thousand take half as long again. */
    private static List<Double> pieces(int count, int slow) {
        return IntStream.range(0, count)
                .mapToObj(i -> slow > 0 && i % (count / slow) == 0 ? 1.5 : 1.0)
                .toList();
    }
}

package io.paretoform.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.space.GeneRange;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.Variation;
import io.paretoform.simulation.table.DeviceRows;
import io.paretoform.simulation.table.MeasurementTable;
import io.paretoform.simulation.table.PublishedTable;
import io.paretoform.simulation.table.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole searches on devices of an extract of HW-GPT-Bench. */
class SimulationTest {
    private static final Path TABLES = Path.of("src/test/resources/hwgpt");
    private static final MeasurementTable<Architecture> TABLE = read();
    private static final String DEVICE = TABLE.devices().getFirst().device();

    @Test
    void thePredictorNeedsAFewDozenMeasurementsForWhatLtsHasAfterHundreds() {
        DeviceComparison comparison =
                run(1, false, List.of(), "predictor:60", "lts:300", "random:300");
        assertThat(comparison.mean("predictor", 60)).isGreaterThan(comparison.mean("lts", 300));
        assertThat(comparison.reaches("predictor", comparison.mean("lts", 300)).orElseThrow())
                .isLessThan(60);
        assertThat(comparison.courses())
                .flatExtracting(Course::hypervolumes)
                .allMatch(share -> 0 < share && share <= 1 + 1e-9);
    }

    @Test
    void theSameSeedsGoTheSameCourse() {
        List<Course> once = run(2, true, List.of(), "predictor:30", "nsga2:30").courses();
        assertThat(run(2, true, List.of(), "predictor:30", "nsga2:30").courses()).isEqualTo(once);
        assertThat(once.getFirst().hypervolumes()).isNotEqualTo(once.get(1).hypervolumes());
    }

    @Test
    void rowsOnlyMeasuresRowsOnlyAndEndsWhenThereAreNone() {
        DeviceRows<Architecture> rows = TABLE.device(DEVICE);
        DeviceComparison comparison = run(1, true, List.of(), "predictor:100", "random:1000");
        for (String strategy : comparison.strategies()) {
            assertThat(comparison.looks(strategy).getLast())
                    .isLessThanOrEqualTo(rows.rows().size() * 11 / 10 + 1);
            assertThat(comparison.mean(strategy, 1000)).isGreaterThan(0.9);
        }
    }

    @Test
    void anImpossibleBoundEndsWithAnAnswer() {
        DeviceComparison comparison =
                run(1, false, List.of(new Bound(Objective.LATENCY_MS, 1e-3)), "predictor:100");
        Course course = comparison.courses().getFirst();
        assertThat(course.impossible().orElseThrow()).contains("is possible in this space");
        assertThat(course.measurements().getLast()).isLessThan(40);
    }

    @Test
    void aDeviceThatOthersTeachStartsOnItsFrontier() {
        Simulation simulation =
                new Simulation(
                        List.of(
                                new Contender("predictor", 20, true),
                                new Contender("predictor", 20)),
                        2,
                        true,
                        List.of());
        DeviceComparison comparison =
                simulation.run(
                        DeviceTruth.of(TABLE, "cpu_mlgpu", true),
                        new Teachers(List.of(DeviceTruth.of(TABLE, "a100", true)), 40),
                        _ -> {});
        assertThat(comparison.teachers()).containsExactly("a100");
        assertThat(comparison.strategies()).containsExactly("predictor, taught", "predictor");
        assertThat(comparison.looks("predictor, taught")).startsWith(1, 2, 3).endsWith(20);
        assertThat(comparison.mean("predictor, taught", 3))
                .isGreaterThan(1.1 * comparison.mean("predictor", 3));
        assertThat(comparison.truth().device().objectives().names())
                .as("the memory of a100 is not that of cpu_mlgpu")
                .containsExactly("decoder_parameters", "latency_ms");
    }

    @Test
    void hatSeeksTheBestUnderABound() {
        DeviceComparison comparison =
                run(1, false, List.of(new Bound(Objective.LATENCY_MS, 150)), "hat:250");
        List<Double> course = comparison.courses().getFirst().hypervolumes();
        assertThat(course.getLast()).isGreaterThan(course.getFirst());
    }

    @Test
    void theSpaceIsWhatTheRowsAreASampleOf() {
        List<Architecture> rows =
                TABLE.device(DEVICE).rows().stream().map(row -> row.subject()).toList();
        SearchSpace space = TableSpace.of("table", rows);
        assertThat(rows).allMatch(space::contains);
        assertThat(space.definition().rules().innerRatios()).hasSize(3);
        assertThat(space.definition().ranges())
                .containsEntry(
                        Gene.D_MODEL, GeneRange.of(Gene.D_MODEL, false, List.of(192, 384, 768)));
    }

    @Test
    void variantsAmongRowsAreRowsMuchLikeTheirParents() {
        List<Architecture> rows =
                TABLE.device(DEVICE).rows().stream().map(row -> row.subject()).toList();
        Variation variation = new RowVariation(TableSpace.of("table", rows), rows);
        SplittableRandom random = new SplittableRandom(1);
        assertThat(IntStream.range(0, 50).mapToObj(_ -> variation.sample(random)))
                .allMatch(rows::contains);
        assertThat(variation.mutate(rows.get(3), 0, random)).isEqualTo(rows.get(3));
        assertThat(rows).contains(variation.crossover(rows.get(0), rows.get(1), random));
    }

    @Test
    void strategiesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new Contender("lst", 5))
                .hasMessage("strategy 'lst': expected one of [predictor, lts, nsga2, hat, random]");
        assertThatThrownBy(() -> new Simulation(List.of(), 1, false, List.of()))
                .hasMessage("strategies []: expected at least one");
    }

    private static DeviceComparison run(
            int seeds, boolean rowsOnly, List<Bound> bounds, String... contenders) {
        List<Contender> all =
                List.of(contenders).stream()
                        .map(text -> text.split(":", -1))
                        .map(parts -> new Contender(parts[0], Integer.parseInt(parts[1])))
                        .toList();
        return new Simulation(all, seeds, rowsOnly, bounds)
                .run(DeviceTruth.of(TABLE, DEVICE, rowsOnly), Teachers.NONE, _ -> {});
    }

    private static MeasurementTable<Architecture> read() {
        PublishedTable table =
                Tables.read(
                        TABLES.resolve("s_latency_ms.csv"),
                        Optional.of(TABLES.resolve("s_architectures.csv")));
        if (table instanceof PublishedTable.OfArchitectures(var rows)) {
            return rows;
        }
        throw new AssertionError(table + " has no architectures");
    }
}

package io.paretoform.core.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The archives against one that compares everything, on sets large enough to make trees deep. */
class ArchiveOracleTest {
    /**
     * Coordinates on a grid so fine that ties, repeats, dominance and none of it are all common.
     */
    @Property(tries = 60)
    void everyStepIsThatOfTheOracle(
            @ForAll @IntRange(min = 1, max = 6) int d,
            @ForAll @IntRange(min = 2, max = 40) int grid,
            @ForAll @LongRange(min = 0, max = 1_000) long seed) {
        Objectives objectives = Spaces.mixed(d);
        Archive<Integer> archive = Archive.over(objectives);
        Archive<Integer> oracle = new ExhaustiveArchive<>(objectives);
        Random random = new Random(seed);
        for (int step = 0; step < 400; step++) {
            List<Archive.Member<Integer>> members = oracle.members();
            if (random.nextInt(8) == 0 && !members.isEmpty()) {
                int key = members.get(random.nextInt(members.size())).key();
                assertThat(archive.remove(key)).isEqualTo(oracle.remove(key));
            } else {
                Point point = nearAPlane(random, d, grid);
                assertThat(archive.add(step, point)).isEqualTo(oracle.add(step, point));
            }
        }
        assertThat(archive.members()).isEqualTo(oracle.members());
    }

    @Example
    void mutuallyNonDominatedPointsAllStayInWhateverOrder() {
        for (int d = 2; d <= 4; d++) {
            Objectives objectives = Spaces.up(d);
            List<double[]> shell = Clouds.shell(new Random(d), 3_000, d);
            Archive<Integer> shuffled = filled(objectives, shell);
            assertThat(shuffled.size()).isEqualTo(3_000);
            shell.sort((a, b) -> Double.compare(a[0], b[0]));
            assertThat(filled(objectives, shell).size()).isEqualTo(3_000);
        }
    }

    @Example
    void onePointTakesThePlaceOfAll() {
        for (int d = 2; d <= 4; d++) {
            Archive<Integer> archive = filled(Spaces.up(d), Clouds.shell(new Random(d), 1_000, d));
            double[] best = new double[d];
            Arrays.fill(best, 2);
            assertThat(archive.add(-1, Point.of(best)).left()).hasSize(1_000).isSorted();
            assertThat(archive.size()).isEqualTo(1);
            archive.remove(-1);
            assertThat(archive.add(0, Point.of(best)).joined()).containsExactly(0);
        }
    }

    /** A leaf full of one place could not be split. */
    @Example
    void manyEqualPointsShareAPlace() {
        for (int d = 2; d <= 3; d++) {
            List<double[]> same = Collections.nCopies(5_000, new double[d]);
            assertThat(filled(Spaces.up(d), same).size()).isEqualTo(5_000);
        }
    }

    /** Values whose scales differ by 10^12 are told apart all the same. */
    @Example
    void scalesDoNotMatter() {
        List<double[]> shell = new ArrayList<>(Clouds.shell(new Random(1), 500, 3));
        shell.forEach(point -> point[0] *= 1e12);
        assertThat(filled(Spaces.up(3), shell).size()).isEqualTo(500);
    }

    private static Archive<Integer> filled(Objectives objectives, List<double[]> points) {
        Archive<Integer> archive = Archive.over(objectives);
        for (int i = 0; i < points.size(); i++) {
            archive.add(i, Point.of(points.get(i)));
        }
        return archive;
    }

    private static Point nearAPlane(Random random, int d, int grid) {
        double[] values = new double[d];
        double sum = 0;
        for (int k = 0; k < d; k++) {
            values[k] = random.nextInt(grid);
            sum += k % 2 == 0 ? values[k] : -values[k];
        }
        values[0] -= Math.rint(sum * 0.9);
        return Point.of(values);
    }
}

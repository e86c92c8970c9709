package io.paretoform.core.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HypervolumeTest {
    /** A reference box and points around it, some outside. */
    record Case(ReferencePoint reference, List<Point> points) {}

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(d -> Spaces.gridPoints(d, 9).map(points -> new Case(unitBox(d), points)));
    }

    @Property
    void volumeIsThatOfInclusionAndExclusion(@ForAll("cases") Case field) {
        assertThat(Hypervolume.of(field.reference(), field.points()))
                .isCloseTo(inclusionExclusion(field), within(1e-9));
    }

    @Property
    void onlyTheNonDominatedCount(@ForAll("cases") Case field) {
        Archive<Integer> archive = Archive.over(field.reference().objectives());
        for (int i = 0; i < field.points().size(); i++) {
            archive.add(i, field.points().get(i));
        }
        assertThat(Hypervolume.of(field.reference(), archive.points()))
                .isCloseTo(Hypervolume.of(field.reference(), field.points()), within(1e-9));
    }

    @Property
    void aPointMoreNeverLowersIt(@ForAll("cases") Case field) {
        double before = 0;
        for (int n = 1; n <= field.points().size(); n++) {
            double after = Hypervolume.of(field.reference(), field.points().subList(0, n));
            assertThat(after).isGreaterThanOrEqualTo(before - 1e-9);
            before = after;
        }
    }

    @Example
    void noPointsHaveNoVolume() {
        assertThat(Hypervolume.of(unitBox(3), List.of())).isZero();
    }

    /**
     * All points of a grid of n steps on the simplex x1 + ... + xd = n + d - 1 dominate exactly the
     * unit cells of which the coordinates sum to at most n - 1: C(n - 1 + d, d) of them.
     */
    @Example
    void latticeSimplexHasTheVolumeOfItsCells() {
        assertThat(Hypervolume.of(allUp(2), simplex(2, 12))).isCloseTo(78, within(1e-9));
        assertThat(Hypervolume.of(allUp(3), simplex(3, 12))).isCloseTo(364, within(1e-9));
        assertThat(Hypervolume.of(allUp(4), simplex(4, 8))).isCloseTo(330, within(1e-9));
        assertThat(Hypervolume.of(allUp(5), simplex(5, 5))).isCloseTo(126, within(1e-9));
    }

    /** The quarter disc and the eighth of the ball are the limits of ever finer frontiers. */
    @Example
    void roundFrontiersApproachDiscAndBall() {
        List<Point> arc =
                IntStream.range(1, 2000)
                        .mapToObj(i -> Math.PI / 2 * i / 2000)
                        .map(angle -> Point.of(Math.cos(angle), Math.sin(angle)))
                        .toList();
        assertThat(Hypervolume.of(allUp(2), arc)).isCloseTo(Math.PI / 4, within(1e-3));
        assertThat(Hypervolume.of(allUp(3), sphere(60)))
                .isCloseTo(Math.PI / 6, within(2e-2))
                .isLessThan(Math.PI / 6);
    }

    @Example
    void theFirstResultTakesAQuarterOfItsBox() {
        Point first = Objectives.STANDARD.point(50e6, 120, 400e6);
        ReferencePoint reference = ReferencePoint.fixedAt(Objectives.STANDARD, first);
        assertThat(reference.values()).isEqualTo(Point.of(0, 240, 800e6));
        assertThat(reference.extent()).isEqualTo(Point.of(50e6, 240, 800e6));
        assertThat(Hypervolume.of(reference, List.of(first))).isCloseTo(0.25, within(1e-12));
    }

    @Example
    void aFirstResultThatIsNotPositiveCannotFixABox() {
        assertThatThrownBy(() ->
                        ReferencePoint.fixedAt(
                                Objectives.STANDARD, Objectives.STANDARD.point(1e6, 0, 1e6)))
                .hasMessage("extent of latency_ms is 0.0: expected a positive number");
    }

    @Example
    void whatIsNotBetterThanTheReferenceEverywhereAddsNothing() {
        assertThat(Hypervolume.of(allUp(2), List.of(Point.of(5, 0), Point.of(-1, 7)))).isZero();
    }

    private static double inclusionExclusion(Case field) {
        List<double[]> boxes = field.points().stream().map(field.reference()::gains).toList();
        double volume = 0;
        for (int subset = 1; subset < 1 << boxes.size(); subset++) {
            double[] shared = new double[field.reference().objectives().size()];
            Arrays.fill(shared, Double.MAX_VALUE);
            for (int i = 0; i < boxes.size(); i++) {
                for (int side = 0; (subset & 1 << i) != 0 && side < shared.length; side++) {
                    shared[side] = Math.min(shared[side], Math.max(0, boxes.get(i)[side]));
                }
            }
            double product = Arrays.stream(shared).reduce(1, (a, b) -> a * b);
            volume += Integer.bitCount(subset) % 2 == 1 ? product : -product;
        }
        return volume;
    }

    /** Worst at 1 (up) or 5 (down), so that a grid of 0 to 6 reaches beyond on both sides. */
    private static ReferencePoint unitBox(int d) {
        Objectives objectives = Spaces.mixed(d);
        double[] values = new double[d];
        double[] extent = new double[d];
        for (int i = 0; i < d; i++) {
            values[i] = objectives.get(i).direction() == Direction.UP ? 1 : 5;
            extent[i] = i + 2;
        }
        return new ReferencePoint(objectives, Point.of(values), Point.of(extent));
    }

    private static ReferencePoint allUp(int d) {
        Objectives objectives =
                new Objectives(
                        IntStream.range(0, d)
                                .mapToObj(i -> new Objective("o" + i, "", Direction.UP))
                                .toList());
        double[] ones = new double[d];
        Arrays.fill(ones, 1);
        return new ReferencePoint(objectives, Point.of(new double[d]), Point.of(ones));
    }

    private static List<Point> simplex(int d, int n) {
        List<Point> points = new ArrayList<>();
        fillSimplex(new double[d], 0, n + d - 1, points);
        return points;
    }

    private static void fillSimplex(double[] values, int side, int rest, List<Point> points) {
        int sidesAfter = values.length - side - 1;
        if (sidesAfter == 0) {
            values[side] = rest;
            points.add(Point.of(values));
            return;
        }
        for (int value = 1; value <= rest - sidesAfter; value++) {
            values[side] = value;
            fillSimplex(values, side + 1, rest - value, points);
        }
    }

    private static List<Point> sphere(int steps) {
        List<Point> points = new ArrayList<>();
        for (int i = 1; i < steps; i++) {
            for (int j = 1; j < steps; j++) {
                double latitude = Math.PI / 2 * i / steps;
                double longitude = Math.PI / 2 * j / steps;
                points.add(
                        Point.of(
                                Math.cos(latitude) * Math.cos(longitude),
                                Math.cos(latitude) * Math.sin(longitude),
                                Math.sin(latitude)));
            }
        }
        return points;
    }
}

package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.frontier.Direction;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class CandidatePoolTest {
    private static final Objectives PROXIES =
            Objectives.of(
                    Objective.DECODER_PARAMETERS,
                    new Objective("flops_prefill", "FLOP", Direction.DOWN));

    private final CandidatePool pool = new CandidatePool(PROXIES, 4);

    @Example
    void baselinesComeFirstWhateverDominatesThem() {
        pool.frontierIs(List.of(Point.of(9, 0)));
        pool.offer(candidate(1, 8, 9, 5));
        pool.offer(new PooledCandidate(architecture(2), Point.of(1, 9), 0, 0, true));
        assertThat(ids()).containsExactly(id(2), id(1));
    }

    @Example
    void thoseThatFewerMembersDominateComeBeforeNewerOnes() {
        pool.frontierIs(List.of(Point.of(5, 5), Point.of(6, 6)));
        pool.offer(candidate(1, 4, 7, 3));
        pool.offer(candidate(2, 5.5, 6.5, 2));
        pool.offer(candidate(3, 7, 7, 1));
        assertThat(ids()).containsExactly(id(3), id(2), id(1));
    }

    @Example
    void newerBatchesComeFirstAndThenTheOrderOfProposal() {
        pool.offer(new PooledCandidate(architecture(1), Point.of(1, 1), 1, 1, false));
        pool.offer(new PooledCandidate(architecture(2), Point.of(1, 1), 1, 0, false));
        pool.offer(new PooledCandidate(architecture(3), Point.of(1, 1), 2, 7, false));
        assertThat(ids()).containsExactly(id(3), id(2), id(1));
    }

    @Example
    void aChangedFrontierChangesTheOrder() {
        pool.offer(candidate(1, 5, 5, 2));
        pool.offer(candidate(2, 7, 7, 1));
        assertThat(ids()).containsExactly(id(1), id(2));
        pool.frontierIs(List.of(Point.of(6, 4)));
        assertThat(ids()).containsExactly(id(2), id(1));
    }

    @Example
    void repeatedCandidatesAreDroppedWhetherTheyWaitOrWereAdmitted() {
        assertThat(pool.offer(candidate(1, 1, 1, 0))).isTrue();
        assertThat(pool.offer(candidate(1, 1, 1, 1))).isFalse();
        assertThat(pool.admitBest()).map(PooledCandidate::id).contains(id(1));
        assertThat(pool.offer(candidate(1, 1, 1, 2))).isFalse();
        assertThat(pool.admitBest()).isEmpty();
    }

    @Example
    void whatWasAdmittedBeforeARestartIsTakenOutAndRefused() {
        pool.offer(candidate(1, 1, 1, 0));
        pool.markAdmitted(id(1));
        pool.markAdmitted(id(2));
        assertThat(pool.isEmpty()).isTrue();
        assertThat(pool.offer(candidate(2, 1, 1, 0))).isFalse();
    }

    @Example
    void aFullPoolDropsTheWorst() {
        for (int i = 0; i < 6; i++) {
            assertThat(pool.offer(candidate(i, i, 1, i))).isTrue();
        }
        assertThat(ids()).containsExactly(id(5), id(4), id(3), id(2));
    }

    @Example
    void aDroppedCandidateMayComeAgain() {
        for (int i = 0; i < 5; i++) {
            pool.offer(candidate(i, i, 1, i));
        }
        assertThat(pool.offer(candidate(0, 0, 1, 9))).isTrue();
        assertThat(ids()).startsWith(id(0));
    }

    @Example
    void aPoolForNothingIsRefused() {
        assertThatThrownBy(() -> new CandidatePool(PROXIES, 0))
                .hasMessage("capacity 0: expected at least 1");
    }

    /** The oracle sorts everything offered; what a full pool drops can only be worse. */
    @Property
    void itHoldsTheBestOfAllOfferedUnderTheFrontierItKnows(
            @ForAll("candidates") List<PooledCandidate> offered,
            @ForAll("scores") List<Point> frontier) {
        CandidatePool bounded = new CandidatePool(PROXIES, 5);
        bounded.frontierIs(frontier);
        for (PooledCandidate candidate : offered) {
            bounded.offer(candidate);
            assertThat(bounded.size()).isLessThanOrEqualTo(5);
        }
        assertThat(bounded.byBest())
                .containsExactlyElementsOf(
                        offered.stream().sorted(best(frontier)).limit(5).toList());
    }

    /** A new frontier ranks as if it had been known from the start. */
    @Property
    void rankingDoesNotDependOnWhenTheFrontierCame(
            @ForAll("candidates") List<PooledCandidate> offered,
            @ForAll("scores") List<Point> frontier) {
        CandidatePool later = new CandidatePool(PROXIES, 100);
        offered.forEach(later::offer);
        later.frontierIs(frontier);
        assertThat(later.byBest())
                .containsExactlyElementsOf(offered.stream().sorted(best(frontier)).toList());
        assertThat(later.size()).isEqualTo(offered.size());
    }

    @Provide
    Arbitrary<List<PooledCandidate>> candidates() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000),
                        points(),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(true)),
                                Tuple.of(9, Arbitraries.just(false))))
                .as((n, point, batch, at, base) ->
                        new PooledCandidate(architecture(n), point, batch, at, base))
                .list()
                .uniqueElements(PooledCandidate::id)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Point>> scores() {
        return points().list().ofMaxSize(6);
    }

    private static Arbitrary<Point> points() {
        Arbitrary<Integer> grid = Arbitraries.integers().between(0, 5);
        return Combinators.combine(grid, grid).as((up, down) -> Point.of(up, down));
    }

    private static Comparator<PooledCandidate> best(List<Point> frontier) {
        return Comparator.<PooledCandidate>comparingInt(candidate -> candidate.baseline() ? 0 : 1)
                .thenComparingLong(candidate ->
                        frontier.stream()
                                .filter(member -> PROXIES.dominates(member, candidate.scores()))
                                .count())
                .thenComparingLong(candidate -> -candidate.batch())
                .thenComparingInt(PooledCandidate::position)
                .thenComparing(PooledCandidate::id);
    }

    private List<ArchitectureId> ids() {
        return pool.byBest().stream().map(PooledCandidate::id).toList();
    }

    private static PooledCandidate candidate(int n, double up, double down, long batch) {
        return new PooledCandidate(architecture(n), Point.of(up, down), batch, 0, false);
    }

    private static Architecture architecture(int n) {
        return Architecture.of(
                Backbone.GPT2,
                Map.of(
                        Gene.VOCAB_SIZE, List.of(n + 1),
                        Gene.D_MODEL, List.of(64),
                        Gene.N_LAYER, List.of(1),
                        Gene.N_HEAD, List.of(2),
                        Gene.D_INNER, List.of(128)));
    }

    private static ArchitectureId id(int n) {
        return architecture(n).id();
    }
}

package io.paretoform.frontier.life;

import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.SearchState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The moves of a search. Each makes the search's next record; none looks at anything but its
 * arguments.
 */
public final class LifeCycle {
    private LifeCycle() {}

    /**
     * What the search does of its own accord: starts when one of its device classes is live, fails
     * when none of them can measure anything or there is no use in it, completes when its budget is
     * spent or nothing is left to propose.
     *
     * @param live device classes with a worker that takes jobs
     */
    public static Optional<SearchDefinition> next(
            Standing standing, Set<String> live, Instant now) {
        return switch (standing.definition().state()) {
            case REQUESTED -> start(standing, live, now);
            case RUNNING -> end(standing, now);
            case PAUSED, COMPLETED, CANCELLED, FAILED -> Optional.empty();
        };
    }

    /** Stops the clock and the admission of new jobs. */
    public static SearchDefinition pause(Standing standing, Instant now) {
        return move(standing, SearchState.PAUSED, null, now);
    }

    /** Goes on; waits when none of its device classes is live. */
    public static SearchDefinition resume(Standing standing, Set<String> live, Instant now) {
        SearchState state = standing.definition().state();
        if (state != SearchState.PAUSED) {
            throw new IllegalMoveException(state, SearchState.RUNNING);
        }
        return start(standing, live, now)
                .orElseGet(() -> move(standing, SearchState.REQUESTED, null, now));
    }

    public static SearchDefinition cancel(Standing standing, Instant now) {
        return move(standing, SearchState.CANCELLED, null, now);
    }

    private static Optional<SearchDefinition> start(
            Standing standing, Set<String> live, Instant now) {
        List<String> named = standing.definition().devices();
        boolean anyLive =
                named.isEmpty() ? !live.isEmpty() : named.stream().anyMatch(live::contains);
        if (!anyLive) {
            return Optional.empty();
        }
        List<String> bound = named.isEmpty() ? List.copyOf(new TreeSet<>(live)) : named;
        return Optional.of(move(standing, SearchState.RUNNING, bound, null, now));
    }

    private static Optional<SearchDefinition> end(Standing standing, Instant now) {
        return DeadEnd.of(standing)
                .or(() -> hopeless(standing))
                .map(why -> move(standing, SearchState.FAILED, why, now))
                .or(() ->
                        isDone(standing, now)
                                ? Optional.of(move(standing, SearchState.COMPLETED, null, now))
                                : Optional.empty());
    }

    /** Why nothing more is measured, where it is not that all of use has been. */
    private static Optional<String> hopeless(Standing standing) {
        return isDoneEverywhere(standing)
                ? standing.definition().devices().stream()
                        .map(standing::on)
                        .flatMap(progress -> progress.reason().stream())
                        .findFirst()
                : Optional.empty();
    }

    /** Spent or exhausted on every class, or out of time. */
    private static boolean isDone(Standing standing, Instant now) {
        Budget budget = standing.definition().budget();
        boolean late =
                budget.time().filter(limit -> standing.ran(now).compareTo(limit) >= 0).isPresent();
        return late || isDoneEverywhere(standing);
    }

    private static boolean isDoneEverywhere(Standing standing) {
        Budget budget = standing.definition().budget();
        return standing.definition().devices().stream()
                .map(standing::on)
                .allMatch(progress -> progress.exhausted() || isSpent(budget, progress));
    }

    /** Whether the budget allows another result on this device class, and the search its job. */
    public static boolean mayMeasure(Standing standing, String deviceClass) {
        SearchDefinition definition = standing.definition();
        return !definition.state().isEnded()
                && !isSpent(definition.budget(), standing.on(deviceClass));
    }

    private static boolean isSpent(Budget budget, ClassProgress progress) {
        return budget.measurements().isPresent()
                && progress.results() >= budget.measurements().getAsInt();
    }

    private static SearchDefinition move(
            Standing standing, SearchState next, @Nullable String why, Instant now) {
        return move(standing, next, standing.definition().devices(), why, now);
    }

    private static SearchDefinition move(
            Standing standing,
            SearchState next,
            List<String> devices,
            @Nullable String why,
            Instant now) {
        SearchDefinition definition = standing.definition();
        if (!definition.state().canBecome(next)) {
            throw new IllegalMoveException(definition.state(), next);
        }
        return definition.in(next, devices, why, standing.ran(now), now);
    }
}

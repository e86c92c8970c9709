package io.paretoform.core.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Beliefs after any number of results of one device class. Learned anew after every result at first
 * and after every fifth later: what they are depends on the results alone. The last ones are kept.
 * Not safe for use by several threads at once.
 */
public final class Learning {
    /** Results before which nothing is believed: they are spread over the space. */
    static final int WARM_UP = 16;

    /** Results up to which each teaches at once. */
    private static final int EACH = 40;

    private static final int STEP = 5;

    private final Goals goals;
    private final Foresight foresight;
    private final int fewest;
    private List<Outcome> learnedFrom = List.of();
    private @Nullable Beliefs last;

    /** For one search on one device class. */
    public Learning(Goals goals, Foresight foresight) {
        this.goals = goals;
        this.foresight = foresight;
        this.fewest = Math.max(WARM_UP, Beliefs.fewest(goals.objectives(), foresight));
    }

    /**
     * What to believe; empty while there are too few results.
     *
     * @param measured the results of the device class that are no failures, in the order of time
     */
    Optional<Beliefs> after(List<Outcome> measured) {
        if (measured.size() < fewest) {
            return Optional.empty();
        }
        int count = Math.max(fewest, counted(measured.size()));
        List<Outcome> teaching = measured.subList(0, count);
        Beliefs known = last;
        if (known == null || !teaching.equals(learnedFrom)) {
            known = Beliefs.of(goals.objectives(), foresight, teaching);
            last = known;
            learnedFrom = List.copyOf(teaching);
        }
        return Optional.of(known);
    }

    /** Of so many results, those that have taught. */
    private static int counted(int results) {
        return results <= EACH ? results : results - results % STEP;
    }

    /** The results that say something about cost. */
    static List<Outcome> measured(History ofClass) {
        return ofClass.outcomes().stream()
                .filter(outcome -> outcome.objectives().isPresent())
                .toList();
    }
}

package io.paretoform.frontier.life;

import io.paretoform.contracts.FailureReason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A search that no device class can measure anything of: on each of them the first {@value
 * #HOPELESS_AFTER} results and all that followed failed, for one reason that no other candidate
 * would change.
 */
final class DeadEnd {
    static final int HOPELESS_AFTER = 5;

    private DeadEnd() {}

    /** Why the search cannot go on, if it cannot. */
    static Optional<String> of(Standing standing) {
        List<String> classes = standing.definition().devices();
        return classes.stream().allMatch(name -> isHopeless(standing.on(name)))
                ? Optional.of(
                        classes.stream()
                                .map(name -> why(name, standing.on(name)))
                                .collect(Collectors.joining("; ", "nothing can be measured: ", "")))
                : Optional.empty();
    }

    private static boolean isHopeless(ClassProgress progress) {
        return progress.results() >= HOPELESS_AFTER
                && progress.onlyFailure().filter(DeadEnd::isOfEveryCandidate).isPresent();
    }

    private static boolean isOfEveryCandidate(FailureReason reason) {
        return switch (reason) {
            case RUNTIME_ERROR, INVALID_MODEL -> true;
            // A smaller candidate may do, or a worker that stays.
            case OUT_OF_MEMORY, TIME_LIMIT, DISTURBED, LOST, CANCELLED -> false;
        };
    }

    private static String why(String name, ClassProgress progress) {
        return "all "
                + progress.results()
                + " results on "
                + name
                + " are "
                + progress.onlyFailure()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                        .orElseThrow();
    }
}

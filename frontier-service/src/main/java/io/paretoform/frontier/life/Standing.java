package io.paretoform.frontier.life;

import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.search.SearchState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A search and how far it is.
 *
 * @param startedAt when the first job that has a result was made
 * @param classes progress by device class; classes without any result may be missing
 */
public record Standing(
        SearchDefinition definition,
        @Nullable Instant startedAt,
        Map<String, ClassProgress> classes) {

    public ClassProgress on(String deviceClass) {
        return classes.getOrDefault(deviceClass, ClassProgress.NONE);
    }

    /**
     * How much of the budget is spent, from 0 to 1: of its time, or of its measurements on the
     * class that has the fewest, whichever is more.
     */
    public double spent(Instant now) {
        double time =
                definition
                        .budget()
                        .time()
                        .map(limit -> (double) ran(now).toMillis() / limit.toMillis())
                        .orElse(0.0);
        OptionalInt most = definition.budget().measurements();
        long fewest =
                definition.devices().stream()
                        .mapToLong(device -> on(device).results())
                        .min()
                        .orElse(0);
        double measurements = most.isPresent() ? (double) fewest / most.getAsInt() : 0;
        return Math.min(1, Math.max(time, measurements));
    }

    /**
     * How long the search has been running by now: from its first job on, pauses left out. What it
     * ran before its newest record is in that record, so a view made from the topics knows it too.
     */
    public Duration ran(Instant now) {
        Instant start = startedAt;
        if (definition.state() != SearchState.RUNNING || start == null) {
            return definition.ran();
        }
        Instant since = start.isAfter(definition.madeAt()) ? start : definition.madeAt();
        return since.isAfter(now)
                ? definition.ran()
                : definition.ran().plus(Duration.between(since, now));
    }
}

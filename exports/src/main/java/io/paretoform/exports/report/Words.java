package io.paretoform.exports.report;

import io.paretoform.contracts.FailureReason;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.measure.Interference;
import io.paretoform.core.measure.LogitsScope;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.search.SearchState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What names of constants mean. */
final class Words {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private Words() {}

    static String of(Interference interference) {
        return switch (interference) {
            case NEVER_STEADY -> "warm-up reached its cap before the times settled";
            case OTHERS_CPU -> "other processes took more than half a core";
            case STOLEN_CPU -> "the host of the virtual machine took more than 2 % of a core";
            case CORES_LOST -> "the measuring threads lost their cores for 3 % of the time or more";
            case THROTTLED -> "a measured core was slowed down for heat";
            case JUMP -> "midway the times jumped by more than 3 % and stayed there";
        };
    }

    static String of(SearchState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String of(FailureReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(Objective objective) {
        return objective.name()
                + switch (objective.direction()) {
                    case UP -> " (more is better)";
                    case DOWN -> " (less is better)";
                };
    }

    static String of(Workload workload) {
        return workload.name()
                + ": "
                + workload.tokens()
                + " tokens at once, batch "
                + workload.batch()
                + ", logits of "
                + (workload.logits() == LogitsScope.ALL ? "all tokens" : "the last")
                + (workload.decodes() ? ", then a token with them cached" : "")
                + ", "
                + workload.precision().name().toLowerCase(Locale.ROOT)
                + ", "
                + count(workload.threads(), "thread");
    }

    static String of(List<Bound> bounds) {
        return bounds.stream().map(Bound::toString).collect(Collectors.joining(", "));
    }

    static String of(Instant time) {
        return TIME.format(time);
    }

    /** {@code 1 result}, {@code 1,200 results}. */
    static String count(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}

package io.paretoform.cli;

import io.paretoform.contracts.rest.SearchView;
import io.paretoform.core.search.SearchState;
import io.paretoform.exports.text.Units;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How far a search is: one line that is rewritten on a terminal, now and then a line elsewhere. */
final class ProgressLine {
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);
    private static final int BAR = 24;
    private static final String REWRITE = "\r\u001b[K";

    private final Console console;
    private @Nullable String shown;
    private long shownAt;

    ProgressLine(Console console) {
        this.console = console;
    }

    void show(SearchView search) {
        String text = text(search);
        if (text.equals(shown)) {
            return;
        }
        if (console.interactive()) {
            console.err().print(REWRITE + text);
            console.err().flush();
        } else if (shown == null || search.state().isEnded() || isDue()) {
            console.err().println(text);
        } else {
            return;
        }
        shown = text;
        shownAt = System.nanoTime();
    }

    /** Leaves the line as it is; what is printed next begins a new one. */
    void end() {
        if (console.interactive() && shown != null) {
            console.err().println();
        }
    }

    private boolean isDue() {
        return System.nanoTime() - shownAt >= LINE_EVERY.toNanos();
    }

    static String text(SearchView search) {
        return switch (search.state()) {
            case REQUESTED -> "waiting for a device that measures";
            case RUNNING -> figures(search);
            case PAUSED -> "paused; " + figures(search);
            case COMPLETED, CANCELLED, FAILED -> word(search.state()) + "; " + figures(search);
        };
    }

    static String word(SearchState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String figures(SearchView search) {
        StringBuilder text = new StringBuilder();
        text.append(bar(fraction(search))).append(' ');
        text.append(search.measured()).append(" measured");
        left(search).ifPresent(left -> text.append(", ").append(left).append(" to go"));
        if (search.failed() > 0) {
            text.append(", ").append(search.failed()).append(" failed");
        }
        text.append(" | ").append(Units.clock((long) search.runningSeconds()));
        search.budget()
                .time()
                .ifPresent(time -> text.append(" of ").append(Units.clock(time.toSeconds())));
        return text.append(" | frontier ")
                .append(search.frontierSize())
                .append(", hypervolume ")
                .append(String.format(Locale.ROOT, "%.3f", search.hypervolume()))
                .toString();
    }

    private static OptionalLong left(SearchView search) {
        return search.budget().measurements().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, jobs(search) - search.measured() - search.failed()));
    }

    /** The budget holds for each device class. */
    private static long jobs(SearchView search) {
        return (long) search.budget().measurements().orElse(0)
                * Math.max(1, search.devices().size());
    }

    private static double fraction(SearchView search) {
        double byCount =
                search.budget().measurements().isEmpty()
                        ? 0
                        : (double) (search.measured() + search.failed()) / jobs(search);
        double byTime =
                search.budget()
                        .time()
                        .map(time -> search.runningSeconds() * 1000 / time.toMillis())
                        .orElse(0.0);
        return Math.clamp(Math.max(byCount, byTime), 0.0, 1.0);
    }

    private static String bar(double done) {
        int filled = (int) Math.floor(done * BAR);
        return "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "]";
    }
}

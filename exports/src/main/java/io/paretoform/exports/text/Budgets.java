package io.paretoform.exports.text;

import io.paretoform.core.search.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Budgets and times as they are given on the command line. */
public final class Budgets {
    private Budgets() {}

    /** A time: {@code 1h30m}. */
    public static String text(Duration duration) {
        String text =
                (duration.toHours() == 0 ? "" : duration.toHours() + "h")
                        + (duration.toMinutesPart() == 0 ? "" : duration.toMinutesPart() + "m")
                        + (duration.toSecondsPart() == 0 ? "" : duration.toSecondsPart() + "s");
        return text.isEmpty() ? "0s" : text;
    }

    /** A number of measurements ({@code 200}), a time, or both with a comma between. */
    public static String text(Budget budget) {
        List<String> parts = new ArrayList<>();
        budget.measurements().ifPresent(it -> parts.add("" + it));
        budget.time().ifPresent(it -> parts.add(text(it)));
        return String.join(",", parts);
    }
}

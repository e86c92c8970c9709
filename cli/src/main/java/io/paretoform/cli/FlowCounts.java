package io.paretoform.cli;

import io.paretoform.local.Stack;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What went through the first two services of the local stack, whatever the search.
 *
 * @param proposed candidates that the generator-service sent
 * @param scored candidates that the proxy-service read
 */
record FlowCounts(long proposed, long scored) {
    private static final String METRICS = "/q/metrics";
    private static final String PROPOSED = "paretoform_candidates_total";
    private static final Pattern DECIDED = Pattern.compile("admitted=\"(true|false)\"");
    private static final String SCORED = "paretoform_scored_total";

    /** What the services have counted since they were started. */
    static FlowCounts of(Stack stack) {
        return new FlowCounts(
                count(stack, "generator-service", PROPOSED), count(stack, "proxy-service", SCORED));
    }

    /** What was added since; a service that was started again has counted from 0. */
    FlowCounts since(FlowCounts earlier) {
        return new FlowCounts(
                proposed - (proposed < earlier.proposed ? 0 : earlier.proposed),
                scored - (scored < earlier.scored ? 0 : earlier.scored));
    }

    private static long count(Stack stack, String service, String counter) {
        return sum(
                new Http(URI.create(stack.address(service)), Duration.ZERO, Optional.empty())
                        .get(METRICS),
                counter);
    }

    /**
     * The sum of a counter over its labels, in the text that Prometheus reads. Of candidates that
     * are admitted or passed over each has been counted before, when it was scored.
     */
    static long sum(String metrics, String counter) {
        return Math.round(
                metrics.lines()
                        .filter(line ->
                                line.startsWith(counter + " ") || line.startsWith(counter + "{"))
                        .filter(line -> !DECIDED.matcher(line).find())
                        .mapToDouble(line ->
                                Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d proposed, %,d scored", proposed, scored);
    }
}

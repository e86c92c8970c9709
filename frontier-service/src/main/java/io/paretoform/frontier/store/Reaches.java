package io.paretoform.frontier.store;

import io.paretoform.core.frontier.Objective;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What frontiers reach, read from the database. */
@ApplicationScoped
public class Reaches {
    private final Steps steps;
    private final Stays stays;

    Reaches(Steps steps, Stays stays) {
        this.steps = steps;
        this.stays = stays;
    }

    /**
     * What a frontier reaches; empty while it has no members.
     *
     * @param known what it reached before, given back if it has not changed since
     */
    public Optional<Reach> of(ClassKey key, @Nullable Reach known) {
        return steps.last(key)
                .filter(last -> last.size() > 0)
                .map(last ->
                        known != null && known.change() == last.number() ? known : read(key, last));
    }

    private Reach read(ClassKey key, StepRow last) {
        List<Map<String, Double>> points =
                stays.objectivesOfNow(key).stream().map(Stored::values).toList();
        return new Reach(
                last.number(),
                last.madeAt(),
                range(points, Objective.LATENCY_MS).getMin(),
                range(points, Objective.PEAK_MEMORY_BYTES).getMin(),
                range(points, Objective.DECODER_PARAMETERS).getMax());
    }

    private static DoubleSummaryStatistics range(
            List<Map<String, Double>> points, Objective objective) {
        return points.stream()
                .flatMap(point -> Stream.ofNullable(point.get(objective.name())))
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
    }
}

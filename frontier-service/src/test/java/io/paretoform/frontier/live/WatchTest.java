package io.paretoform.frontier.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.rest.ResultEvent;
import io.paretoform.core.search.SearchState;
import io.paretoform.frontier.Samples;
import io.paretoform.frontier.store.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final long RESULTS = 25;
    private static final int AT_ONCE = 10;

    private final List<Long> asked = new ArrayList<>();
    private final Watch watch = new Watch(this::read, () -> {});

    @Test
    void newsIsWhatTheStreamHasNotTold() throws InterruptedException {
        assertThat(watch.await(0, 0, SHORT)).isEmpty();
        Position position = new Position("any", SearchState.RUNNING, 2, 3, 0);
        watch.see(position);

        assertThat(watch.await(2, 2, SHORT)).hasValue(position);
        assertThat(watch.await(3, 1, SHORT)).hasValue(position);
        assertThat(watch.await(3, 2, SHORT)).isEmpty();
    }

    @Test
    void whatWasReadForOneStreamServesTheOthers() {
        assertThat(numbers(watch.after(0))).containsExactlyElementsOf(range(1, 10));
        assertThat(numbers(watch.after(4))).containsExactlyElementsOf(range(5, 10));
        assertThat(numbers(watch.after(10))).containsExactlyElementsOf(range(11, 20));
        assertThat(numbers(watch.after(19))).containsExactly(20L);
        assertThat(numbers(watch.after(3))).containsExactlyElementsOf(range(4, 13));
        assertThat(numbers(watch.after(RESULTS))).isEmpty();

        assertThat(asked).containsExactly(0L, 10L, 3L, RESULTS);
    }

    private List<ResultEvent> read(long number) {
        asked.add(number);
        return LongStream.rangeClosed(number + 1, Math.min(number + AT_ONCE, RESULTS))
                .mapToObj(WatchTest::result)
                .toList();
    }

    private static ResultEvent result(long number) {
        return new ResultEvent(
                number,
                "any",
                Samples.architecture(1).id(),
                ResultEvent.Outcome.MEASURED,
                null,
                false,
                false,
                Samples.JOB_MADE,
                1,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                1,
                0.5,
                number,
                0);
    }

    private static List<Long> numbers(List<ResultEvent> results) {
        return results.stream().map(ResultEvent::number).toList();
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}

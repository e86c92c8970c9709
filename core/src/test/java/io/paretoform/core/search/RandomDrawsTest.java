package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.space.SearchSpace;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomDrawsTest extends StrategyContract {
    @Override
    Strategy over(SearchSpace space, List<Architecture> baselines) {
        return new RandomDraws(space, baselines);
    }

    @Test
    void whatWasMeasuredIsNotDrawnAgain() {
        assertThat(
                        proposals(new RandomDraws(TestSpaces.small(), List.of()), 3, 2).stream()
                                .flatMap(proposal -> proposal.candidates().stream())
                                .map(Candidate::id))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(150);
    }
}

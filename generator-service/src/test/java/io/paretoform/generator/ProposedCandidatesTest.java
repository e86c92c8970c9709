package io.paretoform.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.ArchitectureId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProposedCandidatesTest {
    private final ProposedCandidates proposed = new ProposedCandidates(10);

    @Test
    void repeatedCandidateCountsOnce() {
        IntStream.of(1, 2, 1, 3, 2, 1).forEach(this::propose);

        assertThat(proposed.count()).isEqualTo(3);
    }

    @Test
    void candidateThatIsForgottenCountsAgain() {
        IntStream.rangeClosed(1, 10).forEach(this::propose);
        propose(1);
        assertThat(proposed.count()).isEqualTo(10);

        propose(11);
        propose(2);
        assertThat(proposed.count()).isEqualTo(11);

        propose(1);
        assertThat(proposed.count()).isEqualTo(12);
    }

    @Test
    void whatWasMeasuredIsNeverForgotten() {
        propose(1);
        proposed.measured(id(1));
        IntStream.rangeClosed(2, 50).forEach(this::propose);
        propose(1);

        assertThat(proposed.count()).isEqualTo(50);
    }

    @Test
    void resultMayBeKnownBeforeItsProposal() {
        proposed.measured(id(1));
        assertThat(proposed.count()).isZero();

        propose(1);
        IntStream.rangeClosed(2, 50).forEach(this::propose);
        propose(1);

        assertThat(proposed.count()).isEqualTo(50);
    }

    private void propose(int candidate) {
        proposed.add(id(candidate));
    }

    private static ArchitectureId id(int candidate) {
        return new ArchitectureId("%064x".formatted(candidate));
    }
}

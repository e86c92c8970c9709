package io.paretoform.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredCoresTest {
    @Test
    void lastCoresAreMeasured() {
        assertThat(MeasuredCores.last(2, List.of(0, 1, 4, 5))).containsExactly(4, 5);
    }

    @Test
    void nothingIsPinnedWhereNoCoreWouldBeLeft() {
        assertThat(MeasuredCores.last(1, List.of(0))).isEmpty();
        assertThat(MeasuredCores.last(2, List.of(0, 1))).isEmpty();
    }

    @Test
    void kernelListsAreRead() {
        assertThat(MeasuredCores.parse("\t0-2,7\n")).containsExactly(0, 1, 2, 7);
    }
}

package io.paretoform.simulation.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Architecture;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class TruthModelTest {
    @Test
    void aQuietDeviceIsKnownToHalfAPercent() {
        TruthModel<Architecture> truth = truth("a100");

        assertThat(truth.error()).isLessThan(0.005);
        assertThat(truth.driftRemoved()).isFalse();
    }

    @Test
    void driftThatNeighboursTellIsRemoved() {
        DeviceRows<Architecture> quiet = Extracts.hwGpt().device("a100");
        List<TableRow<Architecture>> drifting = new ArrayList<>();
        for (int i = 0; i < quiet.rows().size(); i++) {
            TableRow<Architecture> row = quiet.rows().get(i);
            double slowness = i % 80 < 30 ? 1.2 : 1;
            drifting.add(
                    new TableRow<>(
                            row.subject(),
                            Timing.of(List.of(slowness * row.latency().millis())),
                            row.peakMemoryBytes(),
                            row.perplexity(),
                            row.run()));
        }
        TruthModel<Architecture> truth =
                TruthModel.ofLatency(
                        new DeviceRows<>("drifting", drifting, 0), TableLearners.architectures());

        assertThat(truth.driftRemoved()).isTrue();
        TableRow<Architecture> row = quiet.rows().get(70);
        assertThat(truth.cost(row.subject()))
                .isCloseTo(row.latency().millis(), Percentage.withPercentage(3));
        assertThat(truth.disturbances()).hasSize(160);
        assertThat(truth.disturbances().get(10)).isBetween(0.15, 0.22);
    }

    @Test
    void memoryIsKnownAlmostExactly() {
        TruthModel<Architecture> truth =
                TruthModel.ofPeakMemory(
                        Extracts.hwGpt().device("a100"), TableLearners.architectures());
        assertThat(truth.error()).isLessThan(0.01);
    }

    private static TruthModel<Architecture> truth(String device) {
        return TruthModel.ofLatency(Extracts.hwGpt().device(device), TableLearners.architectures());
    }
}

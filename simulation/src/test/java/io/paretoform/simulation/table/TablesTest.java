package io.paretoform.simulation.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.count.ArchitectureCounts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {
    private static final String OWN =
            """
            device,latency_ms,vocab_size,d_model,n_layer,n_head,d_inner,bias,peak_memory_bytes
            pi,10.5 10.25 11,50257,128,2,2 4,256 512,false,1000
            pi,,50257,128,2,4,512,,
            xeon,3,50257,128,2,4,512,,
            """;

    @TempDir private Path folder;

    @Test
    void rowsOfHwGptKeepTheirOrderAndRepetitions() {
        MeasurementTable<Architecture> table = Extracts.hwGpt();

        assertThat(table.devices())
                .extracting(DeviceRows::device)
                .containsExactly("a100", "rtx2080", "cpu_mlgpu");
        assertThat(table.device("a100").rows()).hasSize(160);
        assertThat(table.device("a100").rows().getFirst().latency().repetitions()).hasSize(10);
        assertThat(table.refused()).isZero();
    }

    @Test
    void architecturesOfHwGptHaveThePublishedNumberOfParameters() {
        // Its line says 15,728,640 in the matrices of the decoder, and 0 for bias.
        Architecture architecture =
                Extracts.hwGpt().device("a100").rows().stream()
                        .map(TableRow::subject)
                        .filter(one -> !one.flag(Gene.BIAS))
                        .findFirst()
                        .orElseThrow();
        ArchitectureCounts counts = ArchitectureCounts.of(architecture);
        long heads = architecture.values(Gene.N_HEAD).stream().mapToLong(h -> h).sum();
        long inner = architecture.values(Gene.D_INNER).stream().mapToLong(i -> i).sum();
        long d = architecture.dModel();

        assertThat(counts.attentionParameters() + counts.feedForwardParameters())
                .isEqualTo(256 * d * heads + 2 * d * inner);
    }

    @Test
    void memoryIsThatOfTheDevice() {
        assertThat(Extracts.hwGpt().device("a100").peakMemory()).hasSize(160);
        assertThat(Extracts.hwGpt().device("cpu_mlgpu").peakMemory()).isEmpty();
    }

    @Test
    void ownLayoutIsReadWithDefaults() throws IOException {
        MeasurementTable<Architecture> table = own(OWN);

        TableRow<Architecture> row = table.device("pi").rows().getFirst();
        assertThat(row.latency().millis()).isEqualTo(10.5);
        assertThat(row.subject().values(Gene.N_HEAD)).isEqualTo(List.of(2, 4));
        assertThat(row.subject().flag(Gene.BIAS)).isFalse();
        assertThat(row.peakMemoryBytes()).hasValue(1000);
        assertThat(table.device("xeon").rows().getFirst().subject().flag(Gene.BIAS)).isTrue();
    }

    @Test
    void rowsWithoutLatencyAreCountedAndNotUsed() throws IOException {
        DeviceRows<Architecture> rows = own(OWN.replace("xeon,3", "pi,3 0")).device("pi");

        assertThat(rows.rows()).hasSize(1);
        assertThat(rows.refused()).isEqualTo(2);
    }

    @Test
    void packedFilesAreReadWhateverTheirName() throws IOException {
        Path file = folder.resolve("packed");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(Files.readAllBytes(Extracts.HAT));
        }
        assertThat(Tables.read(file, Optional.empty()).rows().devices().getFirst().rows())
                .hasSameSizeAs(Extracts.hat().devices().getFirst().rows());
    }

    @Test
    void rowsOfHatHaveTheirPublishedParameters() {
        // HAT, IWSLT'14 De-En on a Titan Xp, 109.0 ms: 23.13 M.
        HatRow row = new HatRow(512, 6, 1024, 4, 512, 3, 4096 / 3.0, 4, 4, 5 / 3.0);
        assertThat(row.parameters()).isEqualTo(23_129_600);
        assertThat(Extracts.hat().devices().getFirst().rows()).hasSize(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.25 11 | 10.25 fast | :2: latency_ms '10.5 10.25 fast': expected a number",
                "pi,, | pi, | :3: 8 values: expected one for each of 9 names",
                "d_model | d_modle | :1: columns",
                "128,2,2 4 | 128,3,2 4 | :2: n_head [2, 4]: 2 values for n_layer 3",
                "false | maybe | :2: bias 'maybe': expected true or false",
                "1000 | -5 | :2: peak_memory_bytes '-5': expected a number above 0",
                "n_head,d_inner | n_head,n_head | :1: column n_head is there twice",
                "bias | colour | :2: colour",
            })
    void aMistakeIsShownWithItsPlaceAndRule(String right, String wrong, String message) {
        assertThatThrownBy(() -> own(OWN.replace(right, wrong)))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("own.csv" + message);
    }

    @Test
    void latenciesOfHwGptNeedTheirArchitectures() {
        assertThatThrownBy(() -> Tables.read(Extracts.HWGPT_LATENCIES, Optional.empty()))
                .hasMessageContaining("expected its file of architectures too");
        assertThatThrownBy(() -> Tables.read(Extracts.HWGPT_ARCHITECTURES, Optional.empty()))
                .hasMessageContaining("expected the file of latencies");
    }

    @Test
    void aDeviceThatIsNotThereIsRefusedWithThoseThatAre() {
        MeasurementTable<Architecture> table = Extracts.hwGpt();
        assertThatThrownBy(() -> table.device("a101"))
                .hasMessageContaining("a101")
                .hasMessageContaining("a100, rtx2080, cpu_mlgpu");
    }

    private MeasurementTable<Architecture> own(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("own.csv"), text);
        return Extracts.architectures(Tables.read(file, Optional.empty()));
    }
}

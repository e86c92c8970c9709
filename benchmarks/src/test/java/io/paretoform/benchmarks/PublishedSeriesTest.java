package io.paretoform.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.benchmarks.PublishedSeries.Point;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The columns of HW-GPT-Bench, with figures that nobody measured. */
class PublishedSeriesTest {
    private static final String ARCHITECTURES =
            """
            id,arch,embed_dim,n_layer,mlp_ratios,heads,bias
            7,gpt-s,384,2,2 3,12 4,0
            8,gpt-s,192,3,4 4 4,4 8 12,1
            """;
    private static final String LATENCIES =
            """
            id,device,n,median_ms,mean_ms,std_ms,min_ms,max_ms,reps_ms
            8,lab,2,1.5,1.5,0.7,1,2,1 2
            7,lab,2,3.5,3.5,0.7,3,4,3 4
            7,phone,2,9,9,0,9,9,9 9
            """;

    @TempDir private Path folder;

    @Test
    void eachDeviceHasItsSeriesInTheOrderOfTheFile() throws IOException {
        assertThat(
                        PublishedSeries.read(
                                written("l.csv", LATENCIES), written("a.csv", ARCHITECTURES)))
                .containsExactly(
                        new PublishedSeries(
                                "lab",
                                List.of(
                                        List.of(
                                                new Point(
                                                        List.of(192.0, 3.0, 12.0, 24.0, 2.0),
                                                        List.of(1.0, 2.0)),
                                                new Point(
                                                        List.of(384.0, 2.0, 5.0, 16.0, 1.0),
                                                        List.of(3.0, 4.0))))),
                        new PublishedSeries(
                                "phone",
                                List.of(
                                        List.of(
                                                new Point(
                                                        List.of(384.0, 2.0, 5.0, 16.0, 1.0),
                                                        List.of(9.0, 9.0))))));
    }

    @Test
    void packedFilesAreReadToo() throws IOException {
        Path packed = folder.resolve("l.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(LATENCIES.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(PublishedSeries.read(packed, written("a.csv", ARCHITECTURES))).hasSize(2);
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Path latencies = written("l.csv", LATENCIES.replace("reps_ms", "reps"));
        Path architectures = written("a.csv", ARCHITECTURES);
        assertThatThrownBy(() -> PublishedSeries.read(latencies, architectures))
                .hasMessageContaining("column reps_ms: missing");
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

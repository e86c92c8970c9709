package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.search.SearchState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final Architecture SMALL = Samples.architecture(128, 2, 512);
    private static final Architecture MIDDLE = Samples.architecture(256, 4, 1024);
    private static final Architecture LARGE = Samples.architecture(512, 8, 2048);

    @TempDir private Path folder;

    private FakeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer();
        server.on(
                "GET /api/searches?limit=200",
                List.of(
                        Samples.search("aa11", SearchState.COMPLETED, 3),
                        Samples.search("bb22", SearchState.COMPLETED, 2)));
        measured("aa11", at(LARGE, 9_000, 90), at(MIDDLE, 40_000, 40), at(SMALL, 60_000, 10));
        measured("bb22", at(MIDDLE, 20_000, 50), at(SMALL, 30_000, 20));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void searchesAreCountedInOneBox() {
        CommandRun run = ask("compare", "aa11", "bb22", "--out", folder.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("aa11 +predictor +1 +3 +1.0 +0.0000 +1.0000")
                .containsPattern("bb22 +predictor +1 +2 +0.5 ");
        assertThat(folder.resolve("comparison.json")).content().contains("\"overtaking\"");
        assertThat(folder.resolve("comparison.png")).isNotEmptyFile();
    }

    @Test
    void aSearchThatMeasuredNothingIsNamed() {
        server.on("GET /api/searches/bb22/measurements", 200, "");

        assertThat(ask("compare", "aa11", "bb22").err())
                .contains("search bb22: nothing was measured");
    }

    @Test
    void aDeviceThatIsNotCommonIsRefused() {
        assertThat(ask("compare", "aa11", "bb22", "--device", "other").err())
                .contains("--device 'other': expected one of [" + Samples.DEVICE + "]");
    }

    /** A result so many milliseconds after noon. */
    private static MeasurementRecord at(Architecture architecture, long millis, double latency) {
        return Samples.measuredAt(
                Samples.NOON.plusMillis(millis),
                architecture,
                latency,
                Math.round(latency * 1_000_000));
    }

    private void measured(String search, MeasurementRecord... results) {
        server.on(
                "GET /api/searches/" + search + "/measurements",
                200,
                Arrays.stream(results).map(Samples::line).collect(Collectors.joining("\n")));
    }

    private CommandRun ask(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--server";
        all[args.length + 1] = server.url();
        return CommandRun.of(all);
    }
}

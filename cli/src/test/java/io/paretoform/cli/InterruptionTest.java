package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.Measured;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.core.search.SearchState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {
    private static final int TERMINATED = 143;

    @TempDir private Path folder;

    @Test
    void anInterruptedSearchIsPausedAndWrittenAndSaysHowToGoOn()
            throws IOException, InterruptedException {
        Measured found = Samples.measured(Samples.architecture(512, 9, 2048), false, 45, 2_000_000);
        try (FakeServer server = new FakeServer()) {
            server.on("POST /api/searches", Samples.search("s1", SearchState.RUNNING, 0));
            server.on("GET /api/searches/s1", Samples.search("s1", SearchState.RUNNING, 1));
            server.on("GET /api/searches/s1/frontier", List.of(MeasuredArchitecture.of(found)));
            server.on("GET /api/searches/s1/measurements", 200, Samples.line(found));
            server.on("POST /api/searches/s1/pause", 200, "{}");
            Process search = start(server);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> server.requests().contains("GET /api/searches/s1"));

            search.toHandle().destroy();

            String out = new String(search.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(search.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(search.exitValue()).isEqualTo(TERMINATED);
            assertThat(server.requests()).contains("POST /api/searches/s1/pause");
            assertThat(out).endsWith("./paretoform search --resume s1" + System.lineSeparator());
            assertThat(folder.resolve("frontier.json")).isNotEmptyFile();
            assertThat(folder.resolve("frontier.png")).isNotEmptyFile();
        }
    }

    private Process start(FakeServer server) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "search",
                        "--server",
                        server.url(),
                        "--out",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}

package io.paretoform.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightStoreTest {
    private static final long MEBIBYTE = 1 << 20;

    @TempDir Path folder = Path.of("");

    @Test
    void fileHasAtLeastTheBytesAskedFor() throws Exception {
        Path file = WeightStore.ensure(folder.resolve("made/too"), 5 * MEBIBYTE + 1);

        assertThat(Files.size(file)).isGreaterThan(5 * MEBIBYTE);
    }

    @Test
    void weightsAreSmallDistinctAndCentred() throws Exception {
        FloatBuffer weights = floats(WeightStore.ensure(folder, MEBIBYTE));
        double[] values =
                IntStream.range(0, weights.remaining()).mapToDouble(weights::get).toArray();

        assertThat(Arrays.stream(values).boxed()).allMatch(value -> Math.abs(value) <= 0.035);
        assertThat(Arrays.stream(values).average().orElseThrow()).isBetween(-1e-4, 1e-4);
        assertThat(Arrays.stream(values).distinct().count()).isGreaterThan(values.length * 9L / 10);
    }

    @Test
    void growingKeepsWhatIsThere() throws Exception {
        byte[] before = Files.readAllBytes(WeightStore.ensure(folder, MEBIBYTE));

        byte[] after = Files.readAllBytes(WeightStore.ensure(folder, before.length + MEBIBYTE));

        assertThat(after).hasSizeGreaterThan(before.length).startsWith(before);
    }

    @Test
    void fileLeftHalfGrownIsCompleted() throws Exception {
        Path file = WeightStore.ensure(folder, 9 * MEBIBYTE);
        byte[] whole = Files.readAllBytes(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(5 * MEBIBYTE + 3);
        }

        WeightStore.ensure(folder, 9 * MEBIBYTE);

        assertThat(file).hasBinaryContent(whole);
    }

    @Test
    void manyMayAskAtOnce() throws Exception {
        Callable<Path> ask = () -> WeightStore.ensure(folder.resolve("shared"), 9 * MEBIBYTE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Path> asked : threads.invokeAll(List.of(ask, ask, ask, ask))) {
                assertThat(asked.get()).exists();
            }
        }

        Path alone = WeightStore.ensure(folder.resolve("alone"), 9 * MEBIBYTE);

        assertThat(ask.call()).hasSameBinaryContentAs(alone);
    }

    private static FloatBuffer floats(Path file) throws Exception {
        return ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
    }
}

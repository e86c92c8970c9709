package io.paretoform.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class AotTrainingTest {
    @TempDir Path home;
    @TempDir Path caches;
    private StackLayout layout;

    @BeforeEach
    void fakeHome() throws IOException {
        layout = FakeHome.in(home);
    }

    @Test
    void trainingMakesACacheForBrokerAndServicesThatANewBuildIgnores() throws IOException {
        var wasReady = new AtomicBoolean();

        AotTraining.run(
                layout,
                caches,
                stack -> wasReady.set(answers(stack.address(StackService.FRONTIER))));

        AotFlags flags = AotCaches.in(caches, layout).use();
        assertThat(wasReady).isTrue();
        assertThat(flags.of("kafka")).first().asString().startsWith("-XX:AOTCache=");
        assertThat(flags.of("kafka-format")).isNotEmpty();
        assertThat(flags.of(StackService.FRONTIER)).isNotEmpty();

        Files.setLastModifiedTime(
                layout.serviceJar(StackService.FRONTIER), FileTime.from(Instant.EPOCH));

        assertThat(AotCaches.in(caches, layout).use().of("kafka")).isEmpty();
    }

    private static boolean answers(String url) {
        return ReadinessProbe.http(URI.create(url)).isReady();
    }
}

package io.paretoform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files under {@code golden/v1} are what earlier builds wrote: they are read for ever and never
 * changed. A new version gets a folder of its own. {@code -Dgolden.write=DIR} writes the present
 * messages there.
 */
class GoldenFilesTest {
    static Stream<String> names() {
        return Examples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void messageIsWrittenAsInItsGoldenFile(String name) throws IOException {
        JsonNode written = Json.MAPPER.readTree(GoldenFiles.example(name).encoded());

        assertThat(written).isEqualTo(GoldenFiles.json(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void goldenFileIsReadAsItsMessage(String name) throws Exception {
        assertThat(GoldenFiles.example(name).decodesFrom(GoldenFiles.bytes(name))).isTrue();
    }

    @Test
    void goldenFilesAreWrittenWhenAskedFor() throws IOException {
        String folder = System.getProperty("golden.write", "");
        if (folder.isEmpty()) {
            return;
        }
        for (var entry : Examples.all().entrySet()) {
            JsonNode json = Json.MAPPER.readTree(entry.getValue().encoded());
            Files.writeString(
                    Files.createDirectories(Path.of(folder)).resolve(entry.getKey() + ".json"),
                    Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        }
    }
}

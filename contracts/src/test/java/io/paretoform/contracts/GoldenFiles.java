package io.paretoform.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The golden files of the present version, and the messages they hold, by name. */
final class GoldenFiles {
    private GoldenFiles() {}

    static Examples.Example<?> example(String name) {
        return Objects.requireNonNull(Examples.all().get(name));
    }

    static byte[] bytes(String name) throws IOException {
        String path = "golden/v1/" + name + ".json";
        try (InputStream file = GoldenFiles.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(file, path).readAllBytes();
        }
    }

    static JsonNode json(String name) throws IOException {
        return Json.MAPPER.readTree(bytes(name));
    }
}

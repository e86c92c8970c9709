package io.paretoform.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The golden files of the present version: one message of each kind, as they follow one candidate.
 */
final class GoldenFiles {
    private static final Map<String, Codec<?>> CODECS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("search-definition", Codec.SEARCHES),
                            Map.entry("device-announcement", Codec.DEVICES),
                            Map.entry("candidate-batch", Codec.CANDIDATES),
                            Map.entry("profile-job", Codec.PROFILE_JOBS),
                            Map.entry("measured", Codec.MEASUREMENTS),
                            Map.entry("measurement-failed", Codec.MEASUREMENTS),
                            Map.entry("remeasurement-requested", Codec.MEASUREMENTS),
                            Map.entry("search-exhausted", Codec.MEASUREMENTS),
                            Map.entry("sentinel-measured", Codec.SENTINELS),
                            Map.entry("frontier-change", Codec.FRONTIER_CHANGES),
                            Map.entry("dead-letter", Codec.DEAD_LETTERS)));

    private GoldenFiles() {}

    static Set<String> names() {
        return CODECS.keySet();
    }

    /** The message of that kind. */
    static <T extends Message> T message(String name, Class<T> type) {
        return type.cast(message(name));
    }

    static Message message(String name) {
        return decoded(codec(name), name);
    }

    /** The message of that kind, read and written again. */
    static byte[] rewritten(String name) {
        return rewritten(codec(name), name);
    }

    static byte[] bytes(String name) {
        String path = "golden/v1/" + name + ".json";
        try (InputStream file = GoldenFiles.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(file, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String name) throws IOException {
        return Json.MAPPER.readTree(bytes(name));
    }

    private static Codec<?> codec(String name) {
        return Objects.requireNonNull(CODECS.get(name), name);
    }

    private static <T extends Message> byte[] rewritten(Codec<T> codec, String name) {
        return codec.encode(decoded(codec, name));
    }

    private static <T extends Message> T decoded(Codec<T> codec, String name) {
        try {
            return codec.decode(bytes(name));
        } catch (UnreadableMessageException e) {
            throw new AssertionError(name + ".json can be read", e);
        }
    }
}

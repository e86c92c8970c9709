package io.paretoform.core.space;

import io.paretoform.core.architecture.Backbone;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Search spaces that come with the product, and those in files. */
public final class SearchSpaces {
    private SearchSpaces() {}

    /** Every backbone has a space under its name. */
    public static List<String> builtInNames() {
        return Arrays.stream(Backbone.values()).map(Backbone::key).toList();
    }

    /** The built-in space of that name. */
    public static Optional<SearchSpace> builtIn(String name) {
        return builtInYaml(name).map(yaml -> parse(name + ".yaml", yaml));
    }

    /** The file of the built-in space of that name, with its comments. */
    public static Optional<String> builtInYaml(String name) {
        return builtInNames().contains(name) ? Optional.of(builtInText(name)) : Optional.empty();
    }

    /**
     * Reads a YAML file.
     *
     * @throws SpaceException with {@code file:line: value, rule} when it is no search space
     */
    public static SearchSpace read(Path file) throws IOException {
        return parse(file.toString(), Files.readString(file));
    }

    /**
     * Reads YAML text.
     *
     * @param source what messages call it
     * @throws SpaceException with {@code source:line: value, rule} when it is no search space
     */
    public static SearchSpace parse(String source, String yaml) {
        return SpaceYaml.parse(source, yaml);
    }

    private static String builtInText(String name) {
        String resource = name + ".yaml";
        try (InputStream stream = SearchSpaces.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("built-in space " + resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("built-in space " + resource + " cannot be read", e);
        }
    }
}

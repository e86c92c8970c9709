package io.paretoform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/flow.md} shows real messages and names real classes. */
class FlowDocTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- golden: (\\S+)\\.json -->\\s*```json\\n(.*?)```", Pattern.DOTALL);
    private static final String MORE = "...";
    private static final Pattern ELLIPSIS = Pattern.compile("^\\s*\\.\\.\\.$", Pattern.MULTILINE);
    private static final ObjectReader SHOWN =
            Json.MAPPER.reader().with(JsonReadFeature.ALLOW_TRAILING_COMMA);
    private static final Pattern JSON_BLOCK = Pattern.compile("```json");
    private static final Pattern CLASS_NAME = Pattern.compile("`([A-Z][a-z]\\w*)`");

    private final String text;

    FlowDocTest() throws IOException {
        text = Files.readString(REPOSITORY.resolve("docs/flow.md"));
    }

    @Test
    void everyMessageShownIsItsGoldenFile() throws IOException {
        List<MatchResult> snippets = SNIPPET.matcher(text).results().toList();
        assertThat(snippets).isNotEmpty();
        for (MatchResult snippet : snippets) {
            assertShown(
                    snippet.group(1), shown(snippet.group(2)), GoldenFiles.json(snippet.group(1)));
        }
    }

    /** A line of three dots stands for further fields. */
    private static JsonNode shown(String snippet) throws IOException {
        return SHOWN.readTree(ELLIPSIS.matcher(snippet).replaceAll("\"" + MORE + "\": true,"));
    }

    private static void assertShown(String where, JsonNode shown, JsonNode whole) {
        if (!shown.isObject() || !shown.has(MORE)) {
            assertThat(shown.size()).as(where).isEqualTo(whole.size());
        }
        if (shown.isValueNode()) {
            assertThat(shown).as(where).isEqualTo(whole);
        }
        shown.propertyStream()
                .filter(field -> !field.getKey().equals(MORE))
                .forEach(field ->
                        assertShown(
                                where + "/" + field.getKey(),
                                field.getValue(),
                                whole.path(field.getKey())));
        for (int i = 0; shown.isArray() && i < shown.size(); i++) {
            assertShown(where + "/" + i, shown.get(i), whole.path(i));
        }
    }

    @Test
    void everyBlockOfJsonNamesItsGoldenFile() {
        assertThat(SNIPPET.matcher(text).results())
                .hasSize((int) JSON_BLOCK.matcher(text).results().count());
    }

    @Test
    void everyClassNamedExists() throws IOException {
        Set<String> classes = classesOfTheRepository();
        assertThat(CLASS_NAME.matcher(text).results().map(name -> name.group(1)).distinct())
                .isNotEmpty()
                .isSubsetOf(classes);
    }

    private static Set<String> classesOfTheRepository() throws IOException {
        try (Stream<Path> modules = Files.list(REPOSITORY)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(FlowDocTest::files)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new AssertionError(folder + " can be read", e);
        }
    }
}

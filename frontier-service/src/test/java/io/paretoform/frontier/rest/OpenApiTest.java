package io.paretoform.frontier.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import io.paretoform.frontier.OpenApiDocument;
import io.paretoform.frontier.OpenApiDocument.Operation;
import io.paretoform.frontier.RawHttp;
import io.paretoform.frontier.RawHttp.Reply;
import io.paretoform.frontier.Stack;
import io.paretoform.frontier.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@Tag("integration")
class OpenApiTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path CONTRACTS = Path.of("../contracts/target/classes");
    private static final List<String> PACKAGES =
            List.of("io.paretoform.contracts.rest.", "io.paretoform.contracts.");

    private final World world;
    private final int port;

    OpenApiTest(World world, @ConfigProperty(name = "quarkus.http.test-port") int port) {
        this.world = world;
        this.port = port;
    }

    @Test
    void everyOperationIsDescribedWhole() {
        OpenApiDocument document = OpenApiDocument.of(world);
        List<String> lacking = new ArrayList<>();
        document.operations().forEach(operation -> lacking.addAll(lacking(document, operation)));

        assertThat(lacking)
                .as(
                        "An example is openapi/examples/SCHEMA.json, @Schema(examples) of a record,"
                                + " or @ExampleObject in @Content")
                .isEmpty();
    }

    private static List<String> lacking(OpenApiDocument document, Operation operation) {
        List<String> lacking = new ArrayList<>();
        if (operation.node().path("summary").asText().isBlank()) {
            lacking.add(operation + ": a summary");
        }
        if (operation.node().path("tags").isEmpty()) {
            lacking.add(operation + ": a tag");
        }
        List<String> codes = new ArrayList<>();
        operation.node().path("responses").fieldNames().forEachRemaining(codes::add);
        if (codes.stream().noneMatch(code -> code.startsWith("2"))) {
            lacking.add(operation + ": an answer when all is well");
        }
        codes.forEach(code -> lacking.addAll(lacking(document, operation, code)));
        operation
                .parameters()
                .forEach(parameter -> lacking.addAll(lacking(document, operation, parameter)));
        return lacking;
    }

    private static List<String> lacking(
            OpenApiDocument document, Operation operation, String code) {
        JsonNode response = document.resolved(operation.node().path("responses").path(code));
        String what = operation + " " + code;
        List<String> lacking = new ArrayList<>();
        if (response.path("description").asText().isBlank()) {
            lacking.add(what + ": a description");
        }
        if (response.path("content").isEmpty()) {
            lacking.add(what + ": a schema");
        }
        response.path("content")
                .properties()
                .forEach(content -> {
                    if (content.getValue().path("schema").isEmpty()) {
                        lacking.add(what + " " + content.getKey() + ": a schema");
                    }
                    if (!hasExample(document, content.getValue())) {
                        lacking.add(what + " " + content.getKey() + ": an example");
                    }
                    if (code.startsWith("4") && !content.getKey().equals(Problem.JSON)) {
                        lacking.add(what + " " + content.getKey() + ": problem details");
                    }
                });
        return lacking;
    }

    private static boolean hasExample(OpenApiDocument document, JsonNode content) {
        return content.has("example")
                || !content.path("examples").isEmpty()
                || !document.examples(content.path("schema")).isEmpty();
    }

    private static List<String> lacking(
            OpenApiDocument document, Operation operation, JsonNode parameter) {
        String what = operation + " " + parameter.path("name").asText();
        JsonNode schema = document.resolved(parameter.path("schema"));
        List<String> lacking = new ArrayList<>();
        boolean inPath = parameter.path("in").asText().equals("path");
        if (!inPath && parameter.path("description").asText().isBlank()) {
            lacking.add(what + ": a description");
        }
        String type = schema.path("type").toString();
        if ((type.contains("integer") || type.contains("number")) && !schema.has("minimum")) {
            lacking.add(what + ": a minimum");
        }
        return lacking;
    }

    @Test
    void everyDocumentedPathIsServed() {
        RawHttp http = new RawHttp(port);

        assertThat(OpenApiDocument.of(world).operations())
                .isNotEmpty()
                .allSatisfy(operation -> {
                    String target = operation.path().replaceAll("\\{[^}]*}", "none");
                    Reply reply = http.send(operation.method(), target, Map.of());
                    assertThat(reply.status()).isNotEqualTo(405);
                    if (reply.status() == 404) {
                        assertThat(reply.json().path("detail").asText()).contains("none");
                    }
                });
    }

    @Test
    void everyServedPathIsDocumented() throws IOException {
        Set<String> documented =
                OpenApiDocument.of(world).operations().stream()
                        .map(operation -> normal(operation.toString()))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served()).isEqualTo(documented);
    }

    @Test
    void examplesAreReadAsTheRecordsThatTheyShow() {
        OpenApiDocument document = OpenApiDocument.of(world);

        document.root()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema ->
                        record(schema.getKey())
                                .ifPresent(type ->
                                        assertThat(document.examples(schema.getValue()))
                                                .as(schema.getKey())
                                                .allSatisfy(example ->
                                                        assertThat(read(example, type))
                                                                .isNotNull())));
    }

    /** The record that a schema of this name describes, if answers are made of it. */
    private static Optional<Class<?>> record(String schema) {
        return PACKAGES.stream()
                .map(name -> name + schema)
                .filter(name -> Files.exists(CONTRACTS.resolve(name.replace('.', '/') + ".class")))
                .findFirst()
                .<Class<?>>map(OpenApiTest::load);
    }

    private static Object read(JsonNode example, Class<?> type) throws JsonProcessingException {
        return Json.MAPPER
                .readerFor(type)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(example.toString());
    }

    /** Methods and paths of every resource class there is. */
    private static Set<String> served() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(CLASSES::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith("Resource.class"))
                    .map(name -> name.replace('/', '.').replaceFirst("\\.class$", ""))
                    .map(OpenApiTest::load)
                    .flatMap(OpenApiTest::served)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> served(Class<?> resource) {
        String root = resource.getAnnotation(jakarta.ws.rs.Path.class).value();
        return Arrays.stream(resource.getMethods())
                .flatMap(method ->
                        Arrays.stream(method.getAnnotations())
                                .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
                                .filter(Objects::nonNull)
                                .map(one -> normal(one.value() + " " + root + below(method))));
    }

    private static String below(Method method) {
        jakarta.ws.rs.Path path = method.getAnnotation(jakarta.ws.rs.Path.class);
        return path == null ? "" : "/" + path.value();
    }

    /** Without patterns, names of parameters and double slashes. */
    private static String normal(String operation) {
        return operation.replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/");
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

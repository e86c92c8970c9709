package io.paretoform.frontier.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import io.paretoform.frontier.OpenApiDocument;
import io.paretoform.frontier.OpenApiDocument.Operation;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Requests for the operations of a document: values that are right, at the edge of what is, and
 * hostile.
 *
 * @param known values of parameters that name something there is, by the parameter's name
 */
record Requests(OpenApiDocument document, Map<String, List<String>> known) {
    private static final List<String> MEDIA_TYPES =
            List.of(
                    "application/json",
                    "application/json; charset=utf-8",
                    "application/json;charset=utf-16",
                    "application/xml",
                    "text/plain",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=x",
                    "image/png",
                    "*/*",
                    "nonsense",
                    "/",
                    "a/b;c=\"");

    /**
     * A request as it is sent.
     *
     * @param content a character for each byte of the body
     */
    record Request(String method, String target, Map<String, String> headers, String content) {
        byte[] body() {
            return content.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public String toString() {
            return "%s %s %s %s"
                    .formatted(
                            method,
                            target,
                            headers,
                            content.substring(0, Math.min(content.length(), 1_000)));
        }
    }

    Request of(Operation operation, RandomGenerator random) {
        String target = operation.path();
        List<String> query = new ArrayList<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" ->
                        target =
                                target.replace(
                                        "{" + name + "}",
                                        encoded(value(parameter, random), random));
                case "query" -> ask(query, name, parameter, random);
                case "header" -> {
                    if (random.nextInt(3) == 0) {
                        headers.put(name, inHeader(value(parameter, random)));
                    }
                }
                default -> throw new IllegalStateException(operation + ": " + parameter);
            }
        }
        if (random.nextInt(20) == 0) {
            query.add(encoded(Hostile.text(random), random));
        }
        if (random.nextInt(8) == 0) {
            headers.put("Accept", MEDIA_TYPES.get(random.nextInt(MEDIA_TYPES.size())));
        }
        byte[] body = body(operation, headers, random);
        return new Request(
                operation.method(),
                query.isEmpty() ? target : target + "?" + String.join("&", query),
                headers,
                new String(body, StandardCharsets.ISO_8859_1));
    }

    private void ask(List<String> query, String name, JsonNode parameter, RandomGenerator random) {
        int times = random.nextInt(10) == 0 ? 3 : random.nextInt(2);
        for (int i = 0; i < times; i++) {
            query.add(name + "=" + encoded(value(parameter, random), random));
        }
    }

    private byte[] body(Operation operation, Map<String, String> headers, RandomGenerator random) {
        JsonNode content =
                operation.node().path("requestBody").path("content").path("application/json");
        boolean asks = !content.isMissingNode();
        if (!asks && random.nextInt(4) > 0) {
            return new byte[0];
        }
        headers.put(
                "Content-Type",
                random.nextInt(8) == 0
                        ? MEDIA_TYPES.get(random.nextInt(MEDIA_TYPES.size()))
                        : MEDIA_TYPES.getFirst());
        List<JsonNode> good = asks ? bodies(content.path("schema")) : List.of();
        return good.isEmpty()
                ? Hostile.json(random).getBytes(StandardCharsets.UTF_8)
                : Bodies.like(good.get(random.nextInt(good.size())), random);
    }

    /** Examples, which a document may hold as texts. */
    private List<JsonNode> bodies(JsonNode schema) {
        return document.examples(schema).stream().map(Requests::parsed).toList();
    }

    private static JsonNode parsed(JsonNode example) {
        try {
            return example.isTextual() ? Json.MAPPER.readTree(example.asText()) : example;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String value(JsonNode parameter, RandomGenerator random) {
        String name = parameter.path("name").asText();
        JsonNode schema = document.resolved(parameter.path("schema"));
        List<String> there = known.getOrDefault(name, List.of());
        return switch (random.nextInt(4)) {
            case 0, 1 -> {
                if (!there.isEmpty()) {
                    yield there.get(random.nextInt(there.size()));
                }
                yield right(parameter, schema, random);
            }
            case 2 -> edge(schema, random);
            default -> Hostile.text(random);
        };
    }

    private static String right(JsonNode parameter, JsonNode schema, RandomGenerator random) {
        if (parameter.has("example")) {
            return parameter.path("example").asText();
        }
        if (schema.has("default")) {
            return schema.path("default").asText();
        }
        return Integer.toString(random.nextInt(1, 100));
    }

    private static String edge(JsonNode schema, RandomGenerator random) {
        long low = schema.path("minimum").asLong(0);
        long high = schema.path("maximum").asLong(Long.MAX_VALUE);
        long[] edges = {low, high, low - 1, high + 1, 0, 1, Integer.MAX_VALUE, Long.MIN_VALUE};
        return Long.toString(edges[random.nextInt(edges.length)]);
    }

    /** Mostly as it should be; now and then as it stands, as far as a line can hold that. */
    private static String encoded(String value, RandomGenerator random) {
        if (random.nextInt(10) == 0) {
            return value.replaceAll("[^!-~]", "");
        }
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String inHeader(String value) {
        return value.replaceAll("[^ -~]", "");
    }
}

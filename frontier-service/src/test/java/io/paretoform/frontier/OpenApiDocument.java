package io.paretoform.frontier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the service says of its interface. */
public record OpenApiDocument(JsonNode root) {
    private static final Set<String> METHODS =
            Set.of("get", "post", "put", "delete", "patch", "head");
    private static final String REF = "$ref";

    /**
     * An operation.
     *
     * @param method in upper case
     * @param parameters its own and its path's
     */
    public record Operation(String method, String path, JsonNode node, List<JsonNode> parameters) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static OpenApiDocument of(World world) {
        return new OpenApiDocument(world.get("/q/openapi?format=json").json());
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(item ->
                        item.getValue().properties().stream()
                                .filter(entry -> METHODS.contains(entry.getKey()))
                                .map(entry ->
                                        new Operation(
                                                entry.getKey().toUpperCase(Locale.ROOT),
                                                item.getKey(),
                                                entry.getValue(),
                                                parameters(item.getValue(), entry.getValue())))
                                .forEach(operations::add));
        return operations;
    }

    private List<JsonNode> parameters(JsonNode item, JsonNode operation) {
        return Stream.of(item, operation)
                .flatMap(node -> node.path("parameters").valueStream())
                .map(this::resolved)
                .toList();
    }

    /** The node, or what it refers to. */
    public JsonNode resolved(JsonNode node) {
        return node.has(REF) ? root.at(node.path(REF).asText().substring(1)) : node;
    }

    /** Examples of what has this schema, as far as it names any. */
    public List<JsonNode> examples(JsonNode schema) {
        JsonNode resolved = resolved(schema);
        List<JsonNode> own = resolved.path("examples").valueStream().toList();
        if (!own.isEmpty()) {
            return own;
        }
        if (resolved.has("items")) {
            return examples(resolved.path("items"));
        }
        return Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(kind -> resolved.path(kind).valueStream())
                .flatMap(part -> examples(part).stream())
                .toList();
    }
}

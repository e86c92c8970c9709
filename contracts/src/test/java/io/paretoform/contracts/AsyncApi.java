package io.paretoform.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The document of the topics, {@code asyncapi.yaml}. */
record AsyncApi(JsonNode root) {
    private static final String REFERENCE = "$ref";

    static AsyncApi load() throws IOException {
        try (InputStream file = AsyncApi.class.getResourceAsStream("/asyncapi.yaml")) {
            Object content =
                    new Load(LoadSettings.builder().build())
                            .loadFromInputStream(Objects.requireNonNull(file, "asyncapi.yaml"));
            return new AsyncApi(Json.MAPPER.valueToTree(content));
        }
    }

    JsonNode channels() {
        return root.path("channels");
    }

    JsonNode messages() {
        return root.at("/components/messages");
    }

    JsonNode schema(String name) {
        return root.at("/components/schemas/" + name);
    }

    /** Everything that is pointed to, as it is written. */
    TreeSet<String> references() {
        TreeSet<String> references = new TreeSet<>();
        root.findValuesAsText(REFERENCE).forEach(references::add);
        return references;
    }

    /** What is meant, where the node only points to it. */
    JsonNode resolve(JsonNode node) {
        return node.has(REFERENCE) ? resolve(at(node.path(REFERENCE).asText())) : node;
    }

    JsonNode at(String reference) {
        return root.at(reference.substring(1));
    }

    /** The schema with the parts that it is made of put together. */
    JsonNode whole(JsonNode schema) {
        JsonNode resolved = resolve(schema);
        if (!resolved.has("allOf")) {
            return resolved;
        }
        ObjectNode whole = Json.MAPPER.createObjectNode().put("type", "object");
        ObjectNode properties = whole.putObject("properties");
        resolved.path("allOf")
                .forEach(part -> properties.setAll((ObjectNode) whole(part).path("properties")));
        return whole;
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}

package io.paretoform.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares a message with its schema in both directions: every field is documented, and every
 * documented field is there. Only a schema that says {@code additionalProperties} may name fields
 * that a message leaves out.
 */
final class SchemaCheck {
    private static final String MORE = "additionalProperties";

    private final AsyncApi document;
    private final List<String> differences = new ArrayList<>();

    private SchemaCheck(AsyncApi document) {
        this.document = document;
    }

    /** What differs, empty for nothing. */
    static List<String> differences(AsyncApi document, JsonNode schema, JsonNode value) {
        SchemaCheck check = new SchemaCheck(document);
        check.compare("", schema, value);
        return check.differences;
    }

    private void compare(String path, JsonNode given, JsonNode value) {
        JsonNode schema = document.whole(given);
        if (schema.has("oneOf")) {
            compareWithOne(path, schema.path("oneOf"), value);
            return;
        }
        if (!isOfType(schema.path("type"), value)) {
            differences.add(path + ": " + value + " is no " + schema.path("type"));
        } else if (schema.has("const") && !schema.path("const").equals(value)) {
            differences.add(path + ": " + value + " is not " + schema.path("const"));
        } else if (schema.has("enum")
                && schema.path("enum").valueStream().noneMatch(value::equals)) {
            differences.add(path + ": " + value + " is not among " + schema.path("enum"));
        } else if (value.isObject()) {
            compareFields(path, schema, value);
        } else if (value.isArray() && schema.has("items")) {
            value.forEach(element -> compare(path + "[]", schema.path("items"), element));
        }
    }

    private void compareWithOne(String path, JsonNode alternatives, JsonNode value) {
        if (alternatives
                .valueStream()
                .noneMatch(one -> differences(document, one, value).isEmpty())) {
            differences.add(path + ": " + value + " is none of " + alternatives);
        }
    }

    private void compareFields(String path, JsonNode schema, JsonNode value) {
        JsonNode properties = schema.path("properties");
        value.propertyStream()
                .forEach(field -> {
                    String name = path + "/" + field.getKey();
                    if (properties.has(field.getKey())) {
                        compare(name, properties.path(field.getKey()), field.getValue());
                    } else if (schema.path(MORE).isObject()) {
                        compare(name, schema.path(MORE), field.getValue());
                    } else if (!schema.path(MORE).asBoolean(false)) {
                        differences.add(name + ": not documented");
                    }
                });
        List<String> required = AsyncApi.texts(schema.path("required"));
        properties
                .fieldNames()
                .forEachRemaining(name -> {
                    boolean optional = schema.has(MORE) && !required.contains(name);
                    if (!value.has(name) && !optional) {
                        differences.add(path + "/" + name + ": documented, but not in the message");
                    }
                });
        required.stream()
                .filter(name -> !properties.has(name))
                .forEach(name -> differences.add(path + "/" + name + ": required, not described"));
    }

    private static boolean isOfType(JsonNode types, JsonNode value) {
        return types.isArray()
                ? types.valueStream().anyMatch(type -> isOfType(type, value))
                : switch (types.asText()) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isTextual();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    case "null" -> value.isNull();
                    default -> false;
                };
    }
}

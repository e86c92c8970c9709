package io.paretoform.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretoform.contracts.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads maps from JSON and YAML; errors say where. */
final class Documents {
    private Documents() {}

    /** The map in a file: JSON if it is called {@code .json}, otherwise YAML. */
    static Map<?, ?> file(Path file) {
        String name = file.toString();
        try {
            String text = Files.readString(file);
            return name.endsWith(".json") ? json(name, text) : yaml(name, text);
        } catch (IOException e) {
            throw CommandException.usage(name + ": cannot be read (" + e + ")", e);
        }
    }

    static Map<?, ?> json(String where, String text) {
        try {
            return map(where, Json.MAPPER.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            throw CommandException.usage(
                    where + ":" + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
        }
    }

    static Map<?, ?> yaml(String where, String text) {
        try {
            return map(where, new Load(LoadSettings.builder().build()).loadFromString(text));
        } catch (MarkedYamlEngineException e) {
            String line = e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
            throw CommandException.usage(where + line + ": " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw CommandException.usage(where + ": " + e.getMessage(), e);
        }
    }

    private static Map<?, ?> map(String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw CommandException.usage(
                where + ": expected names with values, as in {\"n_layer\": 4}");
    }
}

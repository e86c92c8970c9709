package io.paretoform.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretoform.contracts.Json;
import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Lets a query answer in JSON. */
final class JsonOption {
    @Option(names = "--json", description = "Answer in JSON instead of text.")
    private boolean json;

    /** Prints the value as JSON when asked to, otherwise the text. */
    void print(PrintWriter out, Object value, Supplier<String> text) {
        out.println(json ? write(value) : text.get());
    }

    static String write(Object value) {
        try {
            return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every answer can be written as JSON", e);
        }
    }
}

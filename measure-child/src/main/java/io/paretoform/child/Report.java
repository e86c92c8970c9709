package io.paretoform.child;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the process answers: {@code key=value} lines, kept until the end so that timing is quiet.
 */
final class Report {
    private final Map<String, String> lines = new LinkedHashMap<>();

    void put(String key, Object value) {
        lines.put(key, String.valueOf(value).replaceAll("\\s+", " ").strip());
    }

    void print(PrintStream out) {
        StringBuilder text = new StringBuilder();
        lines.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        out.print(text);
        out.flush();
    }
}

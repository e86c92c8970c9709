package io.paretoform.child;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the process answers: {@code key=value} lines, kept until the end so that timing is quiet.
 */
final class Report {
    private final Map<String, String> lines;
    private final String prefix;

    Report() {
        this(new LinkedHashMap<>(), "");
    }

    private Report(Map<String, String> lines, String prefix) {
        this.lines = lines;
        this.prefix = prefix;
    }

    /** The same report, which gets this before every key. */
    Report under(String prefix) {
        return new Report(lines, this.prefix + prefix);
    }

    void put(String key, Object value) {
        lines.put(prefix + key, String.valueOf(value).replaceAll("\\s+", " ").strip());
    }

    void print(PrintStream out) {
        StringBuilder text = new StringBuilder();
        lines.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        out.print(text);
        out.flush();
    }
}

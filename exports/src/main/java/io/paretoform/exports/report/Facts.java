package io.paretoform.exports.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names and values, one below the other. */
final class Facts {
    private final Map<String, String> facts = new LinkedHashMap<>();

    Facts add(String name, String value) {
        facts.put(name, value);
        return this;
    }

    void write(Markup out) {
        out.open("dl");
        facts.forEach((name, value) -> out.element("dt", name).element("dd", value).line());
        out.close().line();
    }
}

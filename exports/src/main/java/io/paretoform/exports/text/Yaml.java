package io.paretoform.exports.text;

import com.fasterxml.jackson.core.type.TypeReference;
import io.paretoform.contracts.Json;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes YAML: a field a line, lists and small maps in one. */
public final class Yaml {
    private static final int WIDTH = 100;
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private Yaml() {}

    /** The value as the names and values that its JSON would have. */
    public static Map<String, Object> notation(Object value) {
        return Json.MAPPER.convertValue(value, MAP);
    }

    public static String write(Map<String, Object> notation) {
        DumpSettings settings =
                DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.AUTO)
                        .setWidth(WIDTH)
                        .setDereferenceAliases(true)
                        .build();
        return new Dump(settings).dumpToString(notation);
    }
}

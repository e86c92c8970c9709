package io.paretoform.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a frontier to show.
 *
 * @param device the device class, or null for all
 * @param maxLatency in milliseconds
 * @param maxMemory in bytes
 */
record FrontierQuery(
        @Nullable String device,
        OptionalDouble maxLatency,
        OptionalDouble maxMemory,
        OptionalDouble minDecoderParameters) {

    static final FrontierQuery ALL =
            new FrontierQuery(
                    null, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** As the part of a URL from the question mark on; empty when everything is shown. */
    String toUrl() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (device != null) {
            parameters.put("device", device);
        }
        maxLatency.ifPresent(it -> parameters.put("maxLatency", plain(it)));
        maxMemory.ifPresent(it -> parameters.put("maxMemory", plain(it)));
        minDecoderParameters.ifPresent(it -> parameters.put("minDecoderParameters", plain(it)));
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

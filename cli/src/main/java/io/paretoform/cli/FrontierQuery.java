package io.paretoform.cli;

import io.paretoform.core.frontier.Bound;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a frontier to show.
 *
 * @param device the device class, or null for all
 * @param bounds to be kept, all of them
 */
record FrontierQuery(@Nullable String device, List<Bound> bounds) {
    static final FrontierQuery ALL = new FrontierQuery(null, List.of());

    FrontierQuery {
        bounds = List.copyOf(bounds);
    }

    /** As the part of a URL from the question mark on; empty when everything is shown. */
    String toUrl() {
        List<String> parameters = new ArrayList<>();
        if (device != null) {
            parameters.add("device=" + encoded(device));
        }
        bounds.forEach(bound -> parameters.add("bound=" + encoded(bound.toString())));
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

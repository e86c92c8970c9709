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
 * @param at as of which result or time, as the server reads it; null for now
 */
record FrontierQuery(@Nullable String device, List<Bound> bounds, @Nullable String at) {
    static final FrontierQuery ALL = within(List.of());

    FrontierQuery {
        bounds = List.copyOf(bounds);
    }

    /** Members of now on any device class. */
    static FrontierQuery within(List<Bound> bounds) {
        return new FrontierQuery(null, bounds, null);
    }

    /** As the part of a URL from the question mark on; empty when everything is shown. */
    String toUrl() {
        List<String> parameters = new ArrayList<>();
        if (device != null) {
            parameters.add("device=" + encoded(device));
        }
        bounds.forEach(bound -> parameters.add("bound=" + encoded(bound.toString())));
        if (at != null) {
            parameters.add("at=" + encoded(at));
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

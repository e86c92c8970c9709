package io.paretoform.frontier.rest;

import io.paretoform.frontier.FrontierConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;

/** Refuses addresses that are too long. Those that are none (RFC 3986) the server refuses. */
@ApplicationScoped
class AddressLimit {
    private static final int BEFORE_THE_SERVER = 1_100;
    private static final int TOO_LONG = 414;

    private final int path;
    private final int query;

    AddressLimit(FrontierConfig config) {
        this.path = config.limits().pathLength();
        this.query = config.limits().queryLength();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVER);
    }

    private void check(RoutingContext request) {
        HttpServerRequest asked = request.request();
        int pathLength = Objects.requireNonNullElse(asked.path(), "").length();
        int queryLength = Objects.requireNonNullElse(asked.query(), "").length();
        if (pathLength > path) {
            refuse(request, "path of " + pathLength + " characters: expected at most " + path);
        } else if (queryLength > query) {
            refuse(request, "query of " + queryLength + " characters: expected at most " + query);
        } else {
            request.next();
        }
    }

    private static void refuse(RoutingContext request, String why) {
        Problem.of(TOO_LONG, why).end(request.response());
    }
}

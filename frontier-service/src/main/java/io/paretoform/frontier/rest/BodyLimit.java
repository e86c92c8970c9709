package io.paretoform.frontier.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says it is too large with a problem, before the server does so in silence.
 */
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_THE_SERVER = 1_000;
    private static final int TOO_LARGE = 413;

    private final long most;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVER);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= most) {
            request.next();
            return;
        }
        Problem.of(TOO_LARGE, "body of " + length + " bytes: expected at most " + most)
                .end(request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE));
    }
}

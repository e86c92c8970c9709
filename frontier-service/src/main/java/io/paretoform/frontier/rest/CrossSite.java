package io.paretoform.frontier.rest;

import io.paretoform.frontier.FrontierConfig;
import io.paretoform.frontier.access.Authentication;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes that pages of other sites ask for where nobody says who they are: a browser on
 * the same machine would let any page it shows cancel searches. Where tokens are needed such a page
 * has none, and where origins are configured Quarkus' CORS filter refuses the others.
 */
@ApplicationScoped
class CrossSite {
    private static final int BEFORE_THE_SERVER = 1_050;
    private static final int FORBIDDEN = 403;
    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final boolean needed;

    CrossSite(
            FrontierConfig config,
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false")
                    boolean cors) {
        this.needed = config.access().authentication() == Authentication.OFF && !cors;
    }

    void register(@Observes Filters filters) {
        if (needed) {
            filters.register(CrossSite::check, BEFORE_THE_SERVER);
        }
    }

    private static void check(RoutingContext request) {
        HttpServerRequest asked = request.request();
        String origin = asked.getHeader("Origin");
        if (READING.contains(asked.method()) || isOwn(origin, asked.getHeader("Host"))) {
            request.next();
            return;
        }
        Problem.of(FORBIDDEN, "origin '" + origin + "': expected a page of this server")
                .end(request.response());
    }

    private static boolean isOwn(@Nullable String origin, @Nullable String host) {
        return origin == null
                || (host != null && origin.replaceFirst("^https?://", "").equals(host));
    }
}

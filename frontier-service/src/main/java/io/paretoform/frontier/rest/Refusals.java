package io.paretoform.frontier.rest;

import io.paretoform.frontier.access.Callers;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells of requests that are refused before any resource sees them, as problems. */
@ApplicationScoped
class Refusals {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;
    private static final int LONGEST_SHOWN = 200;

    void register(@Observes Router router) {
        router.route().failureHandler(Refusals::tell);
    }

    private static void tell(RoutingContext request) {
        HttpServerResponse response = request.response();
        Optional<Problem> problem = problem(request);
        if (problem.isEmpty() || response.headWritten()) {
            request.next();
            return;
        }
        if (problem.get().status() == UNAUTHORIZED
                && !response.headers().contains(Callers.ASKING)) {
            response.putHeader(Callers.ASKING, Callers.CHALLENGE);
        }
        problem.get().end(response);
    }

    private static Optional<Problem> problem(RoutingContext request) {
        return switch (request.failure()) {
            case UnauthorizedException e -> Optional.of(problem(UNAUTHORIZED, e));
            case AuthenticationFailedException e -> Optional.of(problem(UNAUTHORIZED, e));
            case ForbiddenException e -> Optional.of(problem(FORBIDDEN, e));
            case null, default -> unnamed(request);
        };
    }

    private static Problem problem(int status, Throwable why) {
        return Problem.of(status, Objects.requireNonNullElse(why.getMessage(), "token: refused"));
    }

    /** What the server itself does not take. */
    private static Optional<Problem> unnamed(RoutingContext request) {
        int status = request.statusCode();
        return status >= FIRST_REFUSAL && status < FIRST_FAILURE
                ? Optional.of(Problem.of(status, shown(request, request.failure())))
                : Optional.empty();
    }

    private static String shown(RoutingContext request, @Nullable Throwable failure) {
        String address = request.request().uri();
        String shown =
                address.length() > LONGEST_SHOWN
                        ? address.substring(0, LONGEST_SHOWN) + "..."
                        : address;
        String why = failure == null ? null : failure.getMessage();
        return "%s %s: %s"
                .formatted(
                        request.request().method(),
                        shown,
                        Objects.requireNonNullElse(why, "refused"));
    }
}

package io.paretoform.frontier.access;

import io.paretoform.frontier.FrontierConfig;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What needs which role, decided by address and method for every request at once, so that no
 * resource can forget it: below {@code /api} reading needs {@link Role#VIEWER}, anything else
 * {@link Role#OPERATOR}. The page's own files hold no secret and need none, nor does {@code
 * /api/me}, which tells a page what its user may do.
 */
@ApplicationScoped
class Permissions implements HttpSecurityPolicy {
    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String ME = "/api/me";

    private final boolean openMonitoring;

    Permissions(FrontierConfig config) {
        this.openMonitoring = config.access().openMonitoring();
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request,
            Uni<SecurityIdentity> identity,
            AuthorizationRequestContext context) {
        return needed(request.request().method(), request.normalizedPath())
                .map(role -> identity.onItem().transformToUni(caller -> check(caller, role)))
                .orElseGet(CheckResult::permit);
    }

    /**
     * The role that a request needs, if it needs one. Addresses that merely look like those of
     * {@code /api} count as such: what they lead to is not for this to guess.
     */
    Optional<Role> needed(HttpMethod method, String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        boolean guarded = lower.startsWith("/api") || (!openMonitoring && lower.startsWith("/q"));
        if (!guarded || path.equals(ME)) {
            return Optional.empty();
        }
        return Optional.of(READING.contains(method) ? Role.VIEWER : Role.OPERATOR);
    }

    private static Uni<CheckResult> check(SecurityIdentity caller, Role needed) {
        if (needed.isHeldBy(caller)) {
            return CheckResult.permit();
        }
        return Uni.createFrom()
                .failure(
                        caller.isAnonymous()
                                ? new UnauthorizedException("authorization: expected a token")
                                : new ForbiddenException(
                                        "role of %s: expected %s"
                                                .formatted(
                                                        caller.getPrincipal().getName(),
                                                        needed.key())));
    }
}

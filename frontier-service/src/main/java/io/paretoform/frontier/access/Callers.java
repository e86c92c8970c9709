package io.paretoform.frontier.access;

import io.paretoform.frontier.FrontierConfig;
import io.paretoform.frontier.access.Tokens.Grant;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says who a caller is: everybody with every role where authentication is off, else who the token
 * in header {@code Authorization} stands for. A token is taken from that header alone: what stands
 * in addresses is logged and kept in histories, and a cookie would be sent along with requests that
 * other sites make. A browser's {@code EventSource} cannot send the header, so the page reads
 * streams with {@code fetch}.
 */
@ApplicationScoped
public class Callers implements HttpAuthenticationMechanism {
    /** The header that asks who calls. */
    public static final String ASKING = "WWW-Authenticate";

    /** What it says to who should have sent a token. */
    public static final String CHALLENGE = "Bearer realm=\"paretoform\"";

    private static final int UNAUTHORIZED = 401;
    private static final Pattern BEARER =
            Pattern.compile("bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);
    private static final SecurityIdentity EVERYBODY =
            QuarkusSecurityIdentity.builder()
                    .setAnonymous(true)
                    .addRoles(Role.OPERATOR.keys())
                    .build();

    private final Authentication authentication;
    private final Tokens tokens;

    Callers(FrontierConfig config, Tokens tokens) {
        this.authentication = config.access().authentication();
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext request, IdentityProviderManager identities) {
        return switch (authentication) {
            case OFF -> Uni.createFrom().item(EVERYBODY);
            case BEARER -> owner(request.request().getHeader(HttpHeaders.AUTHORIZATION));
        };
    }

    private Uni<SecurityIdentity> owner(@Nullable String authorization) {
        if (authorization == null) {
            return Uni.createFrom().nullItem();
        }
        Matcher bearer = BEARER.matcher(authorization);
        if (!bearer.matches()) {
            return refused("authorization: expected Bearer and a token");
        }
        return tokens.find(bearer.group(1))
                .map(grant -> Uni.createFrom().item(identity(grant)))
                .orElseGet(() -> refused("token: unknown"));
    }

    private static Uni<SecurityIdentity> refused(String why) {
        return Uni.createFrom().failure(new AuthenticationFailedException(why));
    }

    private static SecurityIdentity identity(Grant grant) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(grant.name()))
                .addRoles(grant.role().keys())
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, ASKING, CHALLENGE));
    }
}

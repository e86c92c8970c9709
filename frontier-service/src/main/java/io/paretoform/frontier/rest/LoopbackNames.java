package io.paretoform.frontier.rest;

import io.paretoform.frontier.FrontierConfig;
import io.paretoform.frontier.access.Authentication;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where nobody says who they are, refuses what comes from the same machine and asks for a name that
 * is not this machine's: a browser sends such a request for a page of another site whose name has
 * been made to lead here (DNS rebinding), and {@link CrossSite} takes that page for an own one.
 */
@ApplicationScoped
class LoopbackNames {
    private static final int BEFORE_THE_SERVER = 1_060;
    private static final int FORBIDDEN = 403;
    private static final String LOCAL = "localhost";

    private final boolean needed;
    private final Set<String> known;

    LoopbackNames(FrontierConfig config) {
        this.needed = config.access().authentication() == Authentication.OFF;
        this.known =
                Stream.concat(config.access().hosts().stream().flatMap(List::stream), ownNames())
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }

    private static Stream<String> ownNames() {
        try {
            return Stream.of(LOCAL, InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            return Stream.of(LOCAL); // A machine that does not know its name is asked by address.
        }
    }

    void register(@Observes Filters filters) {
        if (needed) {
            filters.register(this::check, BEFORE_THE_SERVER);
        }
    }

    private void check(RoutingContext request) {
        HostAndPort asked = request.request().authority();
        if (asked == null
                || !isLoopback(request.request().remoteAddress())
                || isKnown(asked.host().toLowerCase(Locale.ROOT))) {
            request.next();
            return;
        }
        Problem.of(
                        FORBIDDEN,
                        "host '"
                                + asked.host()
                                + "': expected this machine's name, localhost, an address, or a"
                                + " name in paretoform.frontier.access.hosts")
                .end(request.response());
    }

    private boolean isKnown(String host) {
        return known.contains(host) || host.endsWith("." + LOCAL) || isAddress(host);
    }

    private static boolean isLoopback(SocketAddress remote) {
        String address = remote.hostAddress();
        return address != null && isAddress(address) && address(address).isLoopbackAddress();
    }

    private static boolean isAddress(String host) {
        try {
            var _ = address(host);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Without asking anybody for a name. */
    private static InetAddress address(String host) {
        return InetAddress.ofLiteral(host.replaceAll("^\\[|]$", ""));
    }
}

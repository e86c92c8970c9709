package io.paretoform.frontier.rest;

import io.paretoform.frontier.FrontierConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;

/**
 * Works on so many requests at one time and asks others to come back: a request that waited until
 * its caller had gone would be worked on for nobody. Streams have a limit of their own.
 */
@ApplicationScoped
class LoadLimit {
    private static final int AFTER_THE_OTHERS = 900;
    private static final int UNAVAILABLE = 503;

    private final int most;
    private final Semaphore free;

    LoadLimit(FrontierConfig config) {
        this.most = config.limits().concurrentRequests();
        this.free = new Semaphore(most);
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, AFTER_THE_OTHERS);
    }

    private void admit(RoutingContext request) {
        String path = request.normalizedPath();
        if (!path.startsWith("/api/") || path.endsWith("/events")) {
            request.next();
        } else if (free.tryAcquire()) {
            request.addEndHandler(ended -> free.release());
            request.next();
        } else {
            Problem.of(UNAVAILABLE, most + " requests at one time: expected at most " + most)
                    .end(request.response().putHeader(HttpHeaders.RETRY_AFTER, "1"));
        }
    }
}

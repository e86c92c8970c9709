package io.paretoform.frontier.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets only so many large files be made at once, so that results are still taken in meanwhile. */
@ApplicationScoped
public class DownloadGate {
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore free = new Semaphore(AT_ONCE);

    /**
     * Waits a little for a place, which is given back when the answer has ended, whether it was
     * read or not.
     *
     * @throws ServiceUnavailableException when there is none
     */
    void enter(RoutingContext request) {
        try {
            if (free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                request.addEndHandler(ended -> free.release());
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ServiceUnavailableException(
                AT_ONCE + " large files are being made already; ask again in a while");
    }
}

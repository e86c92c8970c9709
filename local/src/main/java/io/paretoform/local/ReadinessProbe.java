package io.paretoform.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Asks a child process whether it can do its work; polled until it says yes. */
@FunctionalInterface
public interface ReadinessProbe {
    /** Whether the process works now; false rather than an exception while it does not. */
    boolean isReady();

    /** Ready when a GET of this address answers with a status from 200 to 299. */
    static ReadinessProbe http(URI address) {
        return () -> {
            try {
                var connection = (HttpURLConnection) address.toURL().openConnection();
                connection.setConnectTimeout((int) Duration.ofSeconds(1).toMillis());
                connection.setReadTimeout((int) Duration.ofSeconds(5).toMillis());
                int status = connection.getResponseCode();
                connection.disconnect();
                return status >= 200 && status < 300;
            } catch (IOException notYet) {
                return false;
            }
        };
    }
}

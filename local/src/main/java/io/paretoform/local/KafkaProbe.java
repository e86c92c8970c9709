package io.paretoform.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Ready when a client that connects is told of a controller. */
record KafkaProbe(String bootstrapServers) implements ReadinessProbe {
    private static final int LIMIT_MILLISECONDS = 5_000;

    @Override
    public boolean isReady() {
        return accepts() && answers();
    }

    /** Asked first: a client that finds nobody fills the log with warnings. */
    private boolean accepts() {
        String[] hostAndPort = bootstrapServers.split(":", -1);
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(hostAndPort[0], Integer.parseInt(hostAndPort[1])), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean answers() {
        Map<String, Object> settings =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MILLISECONDS,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_MILLISECONDS,
                        AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 50);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(LIMIT_MILLISECONDS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

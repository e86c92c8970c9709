package io.paretoform.profiler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;

/** The group that shares a device class's jobs. */
record ShareGroup(String name) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * Says that the group begins with the topic's first job, not with those that come after its
     * first worker; that a job is none before the transaction that wrote it is committed; and how
     * long the broker waits for news of a job.
     */
    void configure(Admin admin, Optional<Duration> lock) throws InterruptedException {
        Collection<AlterConfigOp> settings = new ArrayList<>();
        settings.add(setting("share.auto.offset.reset", "earliest"));
        settings.add(setting("share.isolation.level", "read_committed"));
        lock.ifPresent(time ->
                settings.add(
                        setting("share.record.lock.duration.ms", Long.toString(time.toMillis()))));
        ConfigResource group = new ConfigResource(ConfigResource.Type.GROUP, name);
        try {
            admin.incrementalAlterConfigs(Map.of(group, settings))
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("cannot configure share group " + name, e);
        }
    }

    private static AlterConfigOp setting(String key, String value) {
        return new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET);
    }
}

package io.paretoform.messaging;

import io.paretoform.contracts.Topics;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Utils;

/**
 * Creates the topics a service needs if they are not there. Topics keyed by search have equal
 * partition counts, so that what belongs to a search meets in one place.
 *
 * @param topics their names
 * @param partitions of each topic that is keyed by search
 */
public record TopicSetup(Topics topics, int partitions) {
    private static final Logger LOG = System.getLogger(TopicSetup.class.getName());
    private static final Duration CANDIDATES_KEPT = Duration.ofDays(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ASK_AGAIN = Duration.ofMillis(50);
    private static final Optional<Short> BROKER_DEFAULT = Optional.empty();

    /** Partitions of every topic keyed by search unless configured otherwise. */
    public static final int DEFAULT_PARTITIONS = 6;

    public TopicSetup {
        if (partitions < 1) {
            throw new IllegalArgumentException(
                    "partitions " + partitions + ": expected at least 1");
        }
    }

    /** Creates every topic but those of device classes. */
    public void ensureFlow(Admin admin) {
        ensure(admin, flow());
        requireEqualPartitions(
                admin,
                List.of(topics.candidates(), topics.measurements(), topics.frontierChanges()));
    }

    /** Creates the topic of a device class's jobs. */
    public void ensureProfileJobs(Admin admin, String deviceClass) {
        ensure(admin, List.of(profileJobs(deviceClass)));
        requireEqualPartitions(admin, List.of(topics.profileJobs(deviceClass)));
    }

    /** Every topic but those of device classes. */
    List<NewTopic> flow() {
        return List.of(
                table(topics.searches(), 1),
                table(topics.devices(), 1),
                table(topics.deadLetters(), partitions),
                log(topics.candidates(), CANDIDATES_KEPT.toMillis()),
                log(topics.measurements(), -1),
                log(topics.sentinels(), -1),
                log(topics.frontierChanges(), -1));
    }

    /** The topic of a device class's jobs. */
    NewTopic profileJobs(String deviceClass) {
        return log(topics.profileJobs(deviceClass), -1);
    }

    /** The partition number at which everything of a search meets. */
    public int partitionOf(String search) {
        return Utils.toPositive(Utils.murmur2(search.getBytes(StandardCharsets.UTF_8)))
                % partitions;
    }

    private void requireEqualPartitions(Admin admin, Collection<String> names) {
        for (String name : names) {
            int found = describe(admin, name).partitions().size();
            if (found != partitions) {
                throw new IllegalStateException(
                        "topic "
                                + name
                                + " has "
                                + found
                                + " partitions: expected "
                                + partitions
                                + ", as configured for every topic keyed by search");
            }
        }
    }

    /** A topic just made is not known to every broker at once. */
    private static TopicDescription describe(Admin admin, String name) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return await(
                        name,
                        admin.describeTopics(List.of(name))
                                .allTopicNames()
                                .thenApply(found -> found.get(name)));
            } catch (UnknownTopicOrPartitionException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(ASK_AGAIN.toNanos());
            }
        }
    }

    private NewTopic table(String name, int tablePartitions) {
        return new NewTopic(name, Optional.of(tablePartitions), BROKER_DEFAULT)
                .configs(
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    private NewTopic log(String name, long retentionMs) {
        return new NewTopic(name, Optional.of(partitions), BROKER_DEFAULT)
                .configs(
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_DELETE,
                                TopicConfig.RETENTION_MS_CONFIG,
                                Long.toString(retentionMs),
                                TopicConfig.RETENTION_BYTES_CONFIG,
                                "-1"));
    }

    private static void ensure(Admin admin, Collection<NewTopic> wanted) {
        for (var creation : admin.createTopics(wanted).values().entrySet()) {
            try {
                await(creation.getKey(), creation.getValue());
            } catch (TopicExistsException e) {
                LOG.log(Level.DEBUG, "topic {0} is there", creation.getKey());
            }
        }
    }

    private static <T> T await(String topic, KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException cause) {
                throw cause;
            }
            throw new IllegalStateException("cannot set up topic " + topic, e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("topic " + topic + " not set up within " + PATIENCE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while setting up topic " + topic, e);
        }
    }
}

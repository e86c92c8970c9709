package io.paretoform.messaging;

import io.paretoform.contracts.Topics;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Map;
import java.util.Optional;

/**
 * What every service is told about the broker; {@code paretoform.flow.*} or {@code
 * PARETOFORM_FLOW_*}.
 */
@ConfigMapping(prefix = "paretoform.flow")
public interface FlowConfig {
    /** host:port of the broker, separated by commas. */
    @WithDefault("localhost:9092")
    String bootstrapServers();

    /** Further client settings, such as {@code security.protocol}. */
    Map<String, String> kafka();

    /** What every topic's name begins with. */
    @WithDefault("paretoform.")
    String topicPrefix();

    /** Partitions of every topic keyed by search; cannot be changed once the topics are there. */
    @WithDefault("6")
    int partitions();

    /** This instance's stable name among those of its service. */
    @WithDefault("0")
    String instance();

    /** Fault point at which to die, for tests and game days; see {@link FaultPoints#haltingAt}. */
    @WithName("halt-at")
    Optional<String> haltAt();

    default KafkaSettings settings() {
        return new KafkaSettings(bootstrapServers(), kafka());
    }

    default TopicSetup topicSetup() {
        return new TopicSetup(new Topics(topicPrefix()), partitions());
    }

    default FaultPoints faultPoints() {
        return FaultPoints.haltingAt(haltAt().orElse(""));
    }

    /** The consumer group of a service. */
    default String group(String service) {
        return topicPrefix() + service;
    }
}

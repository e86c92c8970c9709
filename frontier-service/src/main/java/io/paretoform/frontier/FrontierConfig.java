package io.paretoform.frontier;

import io.paretoform.frontier.access.AccessConfig;
import io.paretoform.frontier.live.StreamsConfig;
import io.paretoform.frontier.rest.LimitsConfig;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * What this service alone is told; {@code paretoform.frontier.*} or {@code PARETOFORM_FRONTIER_*}.
 */
@ConfigMapping(prefix = "paretoform.frontier")
public interface FrontierConfig {
    /**
     * Whether this process makes the database anew from the topics and ends, instead of serving.
     */
    @WithDefault("false")
    boolean rebuild();

    AccessConfig access();

    LimitsConfig limits();

    StreamsConfig streams();

    /** The largest weights file of a model that is handed out. */
    @WithDefault("2G")
    MemorySize exportLimit();
}

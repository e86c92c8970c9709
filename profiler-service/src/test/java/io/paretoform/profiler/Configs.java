package io.paretoform.profiler;

import io.paretoform.messaging.FlowConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The configuration as the service reads it, without the service. */
final class Configs {
    private static final int ORDINAL = 500;

    private Configs() {}

    static SmallRyeConfig of(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .withMapping(ProfilerConfig.class)
                .withMapping(FlowConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", ORDINAL))
                .build();
    }
}

package io.paretoform.profiler;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.paretoform.messaging.FlowConfig;
import io.smallrye.config.SmallRyeConfig;
import java.time.Clock;
import java.util.Map;

/** A worker in a process of its own, so that it can be killed. Configured by system properties. */
final class ProfilerProcess {
    private ProfilerProcess() {}

    public static void main(String[] args) {
        SmallRyeConfig config = Configs.of(Map.of());
        new Profiler(
                        config.getConfigMapping(ProfilerConfig.class),
                        config.getConfigMapping(FlowConfig.class),
                        new SimpleMeterRegistry(),
                        Clock.systemUTC(),
                        () -> Runtime.getRuntime().halt(1))
                .start();
    }
}

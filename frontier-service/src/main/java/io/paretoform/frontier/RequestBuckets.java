package io.paretoform.frontier;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.util.stream.DoubleStream;

/** Adds buckets to the time of HTTP requests. */
final class RequestBuckets implements MeterFilter {
    private static final String REQUESTS = "http.server.requests";
    private static final double NANOS_A_MILLI = 1e6;

    private static final DistributionStatisticConfig BUCKETS =
            DistributionStatisticConfig.builder()
                    .serviceLevelObjectives(
                            DoubleStream.of(5, 10, 25, 50, 100, 250, 1_000, 5_000)
                                    .map(millis -> millis * NANOS_A_MILLI)
                                    .toArray())
                    .build();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(REQUESTS) ? BUCKETS.merge(config) : config;
    }
}

package io.paretoform.proxy;

import io.micrometer.core.instrument.MeterRegistry;

/** What this service counts and shows of its decisions. */
record ProxyMetrics(ScoreCounter scores, Backlog backlog) {
    static ProxyMetrics of(MeterRegistry meters) {
        return new ProxyMetrics(new ScoreCounter(meters), new Backlog(meters));
    }
}

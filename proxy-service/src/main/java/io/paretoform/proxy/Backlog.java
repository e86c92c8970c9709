package io.paretoform.proxy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Shows what waits: {@code paretoform_candidates_waiting} and {@code paretoform_jobs_outstanding},
 * for each search at hand and device class. They go when the search ends or is another instance's.
 */
final class Backlog {
    private final MeterRegistry meters;
    private final Map<String, Map<String, Shown>> shown = new ConcurrentHashMap<>();

    private record Shown(AtomicInteger waiting, AtomicInteger outstanding, List<Meter.Id> meters) {}

    Backlog(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * Says how a search stands on a device class.
     *
     * @param waiting candidates in the pool
     * @param outstanding jobs without a result
     */
    void show(String search, String deviceClass, int waiting, int outstanding) {
        Shown at =
                shown.computeIfAbsent(search, _ -> new ConcurrentHashMap<>())
                        .computeIfAbsent(deviceClass, _ -> shown(search, deviceClass));
        at.waiting.set(waiting);
        at.outstanding.set(outstanding);
    }

    /** Shows nothing of the search any more. */
    void forget(String search) {
        Map<String, Shown> gone = shown.remove(search);
        if (gone != null) {
            gone.values().forEach(at -> at.meters.forEach(meters::remove));
        }
    }

    private Shown shown(String search, String deviceClass) {
        Tags tags = Tags.of("search", search, "device", deviceClass);
        AtomicInteger waiting = new AtomicInteger();
        AtomicInteger outstanding = new AtomicInteger();
        return new Shown(
                waiting,
                outstanding,
                List.of(
                        gauge(
                                "paretoform.candidates.waiting",
                                "Scored candidates that wait to be admitted",
                                tags,
                                waiting),
                        gauge(
                                "paretoform.jobs.outstanding",
                                "Jobs written that have no result yet",
                                tags,
                                outstanding)));
    }

    private Meter.Id gauge(String name, String description, Tags tags, AtomicInteger value) {
        return Gauge.builder(name, value, AtomicInteger::get)
                .description(description)
                .tags(tags)
                .register(meters)
                .getId();
    }
}

package io.paretoform.profiler;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.StopRule;
import io.paretoform.core.measure.WarmUpRule;
import io.paretoform.core.measure.Workload;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Models that never change, so that what changes is the device: one that fits a processor's caches,
 * one as large as most candidates, one that lives off memory. A changed sentinel needs a new name.
 */
enum Sentinel {
    /** 3.2 M decoder parameters. */
    SMALL(256, 4),
    /** 25 M. */
    MEDIUM(512, 8),
    /** 76 M. */
    LARGE(1024, 6);

    private static final MeasurementProtocol PROTOCOL =
            new MeasurementProtocol(
                    "sentinel-2",
                    new WarmUpRule(3, 6, 30, Duration.ofSeconds(3), 0.02),
                    new StopRule(10, 100, Duration.ofMillis(2500), 0.005),
                    Duration.ofMinutes(2),
                    false);

    private final Architecture architecture;

    Sentinel(int dModel, int nLayer) {
        this.architecture =
                ArchitectureNotation.parse(
                        Map.of(
                                "backbone",
                                "gpt2",
                                "vocab_size",
                                1000,
                                "n_positions",
                                192,
                                "d_model",
                                dModel,
                                "n_layer",
                                nLayer,
                                "n_head",
                                8,
                                "d_inner",
                                4 * dModel));
    }

    /** How its readings are named. */
    String key() {
        return "sentinel-" + name().toLowerCase(Locale.ROOT);
    }

    /** Timed as LTS times: a prefill of 192 tokens. */
    Task task() {
        return new Task(key(), architecture, Workload.LTS, PROTOCOL);
    }
}

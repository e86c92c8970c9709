package io.paretoform.cli;

import io.paretoform.contracts.DeviceAnnouncement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What computes, whatever its class. */
enum DeviceKind {
    CPU,
    CUDA;

    /** A worker on CUDA says so in its runtime. */
    static DeviceKind of(DeviceAnnouncement worker) {
        return worker.runtime().toLowerCase(Locale.ROOT).contains(CUDA.key()) ? CUDA : CPU;
    }

    static Optional<DeviceKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(name)).findFirst();
    }

    /** How a person names it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

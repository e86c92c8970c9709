package io.paretoform.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Topic {@code devices}: a profiler worker and its heartbeat. The newest record of a worker holds.
 *
 * @param worker the worker's stable name
 * @param deviceClass hardware, runtime, threads and precision as a readable slug with 8 hexadecimal
 *     digits
 * @param kind what computes: {@code cpu}, {@code cuda}, or what another measuring program calls it
 * @param hardware its name
 * @param runtime what executes the models, with its version
 * @param threads threads a measurement uses
 * @param precision number format of weights and activations
 * @param details further facts, for people
 * @param live whether the worker takes jobs; false is a farewell
 * @param heartbeat how often the worker repeats this; silence of three times as long means it is
 *     gone
 */
public record DeviceAnnouncement(
        Instant madeAt,
        String worker,
        String deviceClass,
        String kind,
        String hardware,
        String runtime,
        int threads,
        String precision,
        Map<String, String> details,
        boolean live,
        Duration heartbeat)
        implements Message {

    private static final int MISSED_HEARTBEATS = 3;

    /** Of those that do not say. */
    private static final String CPU = "cpu";

    public DeviceAnnouncement {
        Require.present("made_at", madeAt);
        Require.name("worker", worker);
        Require.name("device_class", deviceClass);
        kind = Objects.requireNonNullElse(kind, CPU);
        Require.name("kind", kind);
        Require.present("hardware", hardware);
        Require.present("runtime", runtime);
        Require.atLeast("threads", 1, threads);
        Require.present("precision", precision);
        details = Require.sorted("details", details);
        Require.present("heartbeat", heartbeat);
    }

    /** Whether the worker takes jobs now. */
    public boolean isLive(Instant now) {
        // Divided, for the product may leave the range of durations.
        Duration silence = Duration.between(madeAt, now);
        return live && silence.dividedBy(MISSED_HEARTBEATS).compareTo(heartbeat) < 0;
    }

    /** The same, with {@code live} as it is now. */
    public DeviceAnnouncement asOf(Instant now) {
        return new DeviceAnnouncement(
                madeAt,
                worker,
                deviceClass,
                kind,
                hardware,
                runtime,
                threads,
                precision,
                details,
                isLive(now),
                heartbeat);
    }
}

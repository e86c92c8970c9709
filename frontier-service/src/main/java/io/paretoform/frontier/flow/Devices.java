package io.paretoform.frontier.flow;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.contracts.Topics;
import io.paretoform.messaging.FlowConfig;
import io.paretoform.messaging.WholeTopic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The profiler workers that have announced themselves: topic {@code devices}, read whole. */
@ApplicationScoped
public class Devices {
    private final WholeTopic<DeviceAnnouncement> announcements;
    private final Clock clock;

    Devices(FlowConfig flow, Topics topics, DeadLetterBox deadLetters, Clock clock) {
        this.clock = clock;
        this.announcements =
                new WholeTopic<>(
                        flow.settings(), topics.devices(), Codec.DEVICES, deadLetters::put);
    }

    /** That somebody waits for the start has this made then, not when it is first asked. */
    void start(@Observes StartupEvent starting) {}

    void stop(@Observes ShutdownEvent stopping) {
        announcements.close();
    }

    /** The newest word of every worker, in the order of their names. */
    public Collection<DeviceAnnouncement> all() {
        return announcements.values();
    }

    /** The device classes with a worker that takes jobs now. */
    public Set<String> liveClasses() {
        return live().map(DeviceAnnouncement::deviceClass)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many workers take jobs now. */
    long liveCount() {
        return live().count();
    }

    /** Whether everything announced before this process started is known. */
    public boolean isCaughtUp() {
        return announcements.isCaughtUp();
    }

    /** The workers that take jobs now. */
    Stream<DeviceAnnouncement> live() {
        return announcements.values().stream().filter(worker -> worker.isLive(clock.instant()));
    }
}

package io.paretoform.frontier.flow;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.contracts.Topics;
import io.paretoform.messaging.DeadLetters;
import io.paretoform.messaging.FlowConfig;
import io.paretoform.messaging.WholeTopic;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The profiler workers that have announced themselves: topic {@code devices}, read whole. */
@ApplicationScoped
public class Devices {
    private final WholeTopic<DeviceAnnouncement> announcements;
    private final Clock clock;

    Devices(
            FlowConfig flow,
            Topics topics,
            Publisher publisher,
            DeadLetters deadLetters,
            Clock clock) {
        this.clock = clock;
        this.announcements =
                new WholeTopic<>(
                        flow.settings(),
                        topics.devices(),
                        Codec.DEVICES,
                        (origin, cause) ->
                                publisher.publish(List.of(deadLetters.of(origin, cause))));
    }

    void stop(@Observes ShutdownEvent stopping) {
        announcements.close();
    }

    /** The newest word of every worker, in the order of their names. */
    public Collection<DeviceAnnouncement> all() {
        return announcements.values();
    }

    /** The device classes with a worker that takes jobs now. */
    public Set<String> liveClasses() {
        Set<String> live = new TreeSet<>();
        for (DeviceAnnouncement worker : announcements.values()) {
            if (worker.isLive(clock.instant())) {
                live.add(worker.deviceClass());
            }
        }
        return live;
    }

    /** Whether everything announced before this process started is known. */
    public boolean isCaughtUp() {
        return announcements.isCaughtUp();
    }
}

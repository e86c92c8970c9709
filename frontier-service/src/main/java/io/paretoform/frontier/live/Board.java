package io.paretoform.frontier.live;

import io.paretoform.contracts.rest.DeviceView;
import io.paretoform.frontier.FrontierConfig;
import io.paretoform.frontier.flow.Pulse;
import io.paretoform.frontier.store.Position;
import io.paretoform.frontier.store.Positions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the searches that go on stand, and the devices: one newest event of each, numbered anew when
 * it changes, so that all who read along hold nothing of their own but the number they have read
 * to. Changes that follow each other quickly become one. The database is looked at while somebody
 * reads.
 */
@ApplicationScoped
public class Board {
    /**
     * A search that was opened and has ended between two looks is among the newest; so is one that
     * ended while nobody read.
     */
    private static final int NEWEST = 50;

    private static final int MOST_ENDED = 50;

    /** Devices change seldom: they are looked at with every fourth look. */
    private static final int SEARCHES_FOR_DEVICES = 4;

    private static final String SEARCH = "search";
    private static final String DEVICE = "device";

    private final boolean serves;
    private final Positions positions;
    private final Views views;
    private final Pulse pulse;

    private final Map<String, Position> known = new HashMap<>();
    private final Map<String, DeviceView> devices = new HashMap<>();
    private int looks;

    private final Map<String, Entry> entries = new HashMap<>();
    private long newest;
    private int readers;

    /**
     * @param number of all entries the newest has the highest
     */
    record Entry(long number, Event event, boolean last) {}

    Board(FrontierConfig config, Positions positions, Views views) {
        this.serves = !config.rebuild();
        this.positions = positions;
        this.views = views;
        this.pulse = new Pulse("board", config.streams().boardEvery(), this::look);
    }

    void start(@Observes StartupEvent started) {
        if (serves) {
            pulse.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        pulse.close();
    }

    synchronized void join() {
        readers++;
    }

    synchronized void leave() {
        readers--;
    }

    /** What is newer than the entry of this number, oldest first; waits for it so long. */
    synchronized List<Entry> after(long number, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        List<Entry> news = newer(number);
        while (news.isEmpty()) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return List.of();
            }
            wait(left);
            news = newer(number);
        }
        return news;
    }

    private List<Entry> newer(long number) {
        return entries.values().stream()
                .filter(entry -> entry.number() > number)
                .sorted(Comparator.comparingLong(Entry::number))
                .toList();
    }

    private void look() {
        if (isRead()) {
            lookAtSearches();
            if (looks % SEARCHES_FOR_DEVICES == 0) {
                lookAtDevices();
            }
            looks++;
        } else if (looks > 0) {
            forget();
        }
    }

    private synchronized void forget() {
        looks = 0;
        known.clear();
        devices.clear();
        entries.clear();
    }

    private synchronized boolean isRead() {
        return readers > 0;
    }

    private void lookAtSearches() {
        List<Position> now =
                QuarkusTransaction.requiringNew().call(() -> positions.ofMovingAnd(NEWEST));
        Set<String> others = new HashSet<>(known.keySet());
        now.forEach(position -> others.remove(position.search()));
        now.forEach(this::note);
        if (!others.isEmpty()) {
            QuarkusTransaction.requiringNew().call(() -> positions.of(others)).forEach(this::note);
            known.keySet().removeAll(others);
        }
    }

    private void note(Position position) {
        if (!position.equals(known.get(position.search()))) {
            put(
                    SEARCH + position.search(),
                    Event.of(SEARCH, null, views.search(position.search())),
                    position.state().isEnded());
            known.put(position.search(), position);
        }
    }

    private void lookAtDevices() {
        for (DeviceView device : views.devices()) {
            DeviceView before = devices.put(device.worker(), device);
            if (before == null || !device.isLike(before)) {
                put(DEVICE + device.worker(), Event.of(DEVICE, null, device), false);
            }
        }
    }

    private synchronized void put(String subject, Event event, boolean last) {
        entries.put(subject, new Entry(++newest, event, last));
        dropOldestEnded();
        notifyAll();
    }

    private void dropOldestEnded() {
        List<Map.Entry<String, Entry>> ended =
                entries.entrySet().stream()
                        .filter(entry -> entry.getValue().last())
                        .sorted(Comparator.comparingLong(entry -> entry.getValue().number()))
                        .toList();
        ended.stream()
                .limit(Math.max(0, ended.size() - MOST_ENDED))
                .forEach(entry -> entries.remove(entry.getKey()));
    }
}

package io.paretoform.cli;

import io.paretoform.contracts.DeviceAnnouncement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code --device} means: a class by its name, or all live classes of a kind. */
final class DeviceChoice {
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    /** A worker that has just been started is heard of a little later. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private DeviceChoice() {}

    /**
     * The classes that are meant; none when nothing was named.
     *
     * @throws CommandException when one is not known
     */
    static List<String> resolve(List<String> named, FrontierClient client) {
        if (named.isEmpty()) {
            return List.of();
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<DeviceAnnouncement> known = client.devices();
        while (known.stream().noneMatch(DeviceAnnouncement::live) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            known = client.devices();
        }
        return resolve(named, known);
    }

    static List<String> resolve(List<String> named, List<DeviceAnnouncement> known) {
        return named.stream().flatMap(name -> classes(name, known)).distinct().toList();
    }

    private static Stream<String> classes(String name, List<DeviceAnnouncement> known) {
        List<String> meant =
                known.stream()
                        .filter(worker -> isMeant(worker, name))
                        .map(DeviceAnnouncement::deviceClass)
                        .distinct()
                        .toList();
        if (meant.isEmpty()) {
            throw CommandException.failed(
                    "--device " + name + ": " + missing(name, known) + "; " + names(known));
        }
        return meant.stream();
    }

    private static boolean isMeant(DeviceAnnouncement worker, String name) {
        return worker.deviceClass().equals(name) || (worker.live() && worker.kind().equals(name));
    }

    private static String missing(String name, List<DeviceAnnouncement> known) {
        if (name.equals(CudaNeeds.KIND)) {
            return "no live worker measures on it (PARETOFORM_PROFILER_DEVICE=cuda starts one)";
        }
        return known.stream().anyMatch(worker -> worker.kind().equals(name))
                ? "no live worker measures on it"
                : "no worker is of this class";
    }

    private static String names(List<DeviceAnnouncement> known) {
        String classes =
                known.stream()
                        .filter(DeviceAnnouncement::live)
                        .map(one -> one.deviceClass() + " (" + one.kind() + ")")
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
        return classes.isEmpty()
                ? "no worker is live"
                : "live are " + classes + "; a kind stands for all of it";
    }
}

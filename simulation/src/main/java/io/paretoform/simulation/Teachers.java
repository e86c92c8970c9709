package io.paretoform.simulation;

import java.util.List;

/**
 * Devices that a search measured before another joined it.
 *
 * @param devices each other than that which joins; none for a search on that alone
 * @param measurements on each of them, at least 1
 */
public record Teachers(List<DeviceTruth> devices, int measurements) {
    /** Nobody was measured before. */
    public static final Teachers NONE = new Teachers(List.of(), 1);

    public Teachers {
        devices = List.copyOf(devices);
        if (measurements < 1) {
            throw new IllegalArgumentException(
                    "teacher measurements " + measurements + ": expected at least 1");
        }
    }

    /** Their names. */
    public List<String> names() {
        return devices.stream().map(one -> one.device().name()).toList();
    }

    /** Without those of this name. */
    public Teachers without(String device) {
        return new Teachers(
                devices.stream().filter(one -> !one.device().name().equals(device)).toList(),
                measurements);
    }

    Teachers withoutMemory() {
        return new Teachers(
                devices.stream().map(DeviceTruth::withoutMemory).toList(), measurements);
    }
}

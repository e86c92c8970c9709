package io.paretoform.simulation.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Published measurements of many subjects on some devices.
 *
 * @param name of the file
 * @param devices in the order in which the file names them first
 */
public record MeasurementTable<S>(String name, List<DeviceRows<S>> devices) {
    public MeasurementTable {
        devices = List.copyOf(devices);
    }

    /**
     * The rows of a device.
     *
     * @throws IllegalArgumentException when the table has no such device; the message names those
     *     that it has
     */
    public DeviceRows<S> device(String name) {
        return devices.stream()
                .filter(device -> device.device().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "device '"
                                        + name
                                        + "': not in "
                                        + this.name
                                        + " (it has: "
                                        + devices.stream()
                                                .map(DeviceRows::device)
                                                .collect(Collectors.joining(", "))
                                        + ")"));
    }

    /** Rows of all devices that say no latency, and so are not there. */
    public int refused() {
        return devices.stream().mapToInt(DeviceRows::refused).sum();
    }
}

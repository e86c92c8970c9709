package io.paretoform.simulation.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts the rows of a file by device; rows without a latency are counted only. */
final class RowCollector<S> {
    private final Map<String, List<TableRow<S>>> rows = new LinkedHashMap<>();
    private final Map<String, Integer> refused = new LinkedHashMap<>();

    /** How many rows of a device there were, those without a latency included. */
    int count(String device) {
        return rows.getOrDefault(device, List.of()).size() + refused.getOrDefault(device, 0);
    }

    void add(String device, TableRow<S> row) {
        rows.computeIfAbsent(device, _ -> new ArrayList<>()).add(row);
    }

    void refuse(String device) {
        rows.computeIfAbsent(device, _ -> new ArrayList<>());
        refused.merge(device, 1, Integer::sum);
    }

    MeasurementTable<S> table(String name) {
        return new MeasurementTable<>(
                name,
                rows.entrySet().stream()
                        .map(device ->
                                new DeviceRows<>(
                                        device.getKey(),
                                        device.getValue(),
                                        refused.getOrDefault(device.getKey(), 0)))
                        .toList());
    }
}

package io.paretoform.simulation.table;

import io.paretoform.core.predict.Observation;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The rows of one device.
 *
 * @param device as the table names it
 * @param rows in the order in which they were measured
 * @param refused rows that say no latency, and so are not among these
 */
public record DeviceRows<S>(String device, List<TableRow<S>> rows, int refused) {
    public DeviceRows {
        rows = List.copyOf(rows);
    }

    /** Each row as an observation of latency in milliseconds, in the same order. */
    public List<Observation<S>> latencies() {
        return rows.stream().map(DeviceRows::latency).toList();
    }

    /** A row's latency in milliseconds. */
    public static <S> Observation<S> latency(TableRow<S> row) {
        return new Observation<>(
                row.subject(), row.latency().millis(), row.latency().relativeError());
    }

    /** Peak memory in bytes of the rows that say it. */
    public List<Observation<S>> peakMemory() {
        return observations(TableRow::peakMemoryBytes);
    }

    private List<Observation<S>> observations(Function<TableRow<S>, OptionalDouble> cost) {
        return rows.stream()
                .filter(row -> cost.apply(row).isPresent())
                .map(row -> new Observation<>(row.subject(), cost.apply(row).getAsDouble(), 0))
                .toList();
    }
}

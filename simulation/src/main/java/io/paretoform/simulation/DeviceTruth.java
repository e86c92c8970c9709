package io.paretoform.simulation;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.simulation.table.DeviceRows;
import io.paretoform.simulation.table.MeasurementTable;
import io.paretoform.simulation.table.TableLearners;
import io.paretoform.simulation.table.TableRow;
import io.paretoform.simulation.table.TruthModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What a table says of one device.
 *
 * @param device that answers from it
 * @param architectures of its rows, in the order of time
 * @param latencyError how wrong a true latency may be, relative; a standard deviation
 * @param driftRemoved whether the table's drift could be told from the truth
 * @param memoryOf the device whose memory is taken; empty where no row of the table says any, and
 *     then memory is no objective
 */
public record DeviceTruth(
        SimulatedDevice device,
        List<Architecture> architectures,
        double latencyError,
        boolean driftRemoved,
        Optional<String> memoryOf) {
    /** Its place among the objectives: after decoder parameters, before memory. */
    private static final int LATENCY = 1;

    public DeviceTruth {
        architectures = List.copyOf(architectures);
    }

    /**
     * Learns what is true from all rows.
     *
     * @param rowsOnly whether a row truly costs what it says itself, without the drift that its
     *     neighbours tell; then architectures that are in no row are not asked for
     * @throws IllegalArgumentException when the table has no such device
     */
    public static DeviceTruth of(
            MeasurementTable<Architecture> table, String name, boolean rowsOnly) {
        DeviceRows<Architecture> rows = table.device(name);
        TruthModel<Architecture> latency =
                TruthModel.ofLatency(rows, TableLearners.architectures());
        Optional<DeviceRows<Architecture>> withMemory = withMemory(table, rows);
        List<Objective> objectives = new ArrayList<>();
        List<ToDoubleFunction<Architecture>> truth = new ArrayList<>();
        objectives.add(Objective.DECODER_PARAMETERS);
        truth.add(one -> ArchitectureCounts.of(one).decoderParameters());
        objectives.add(Objective.LATENCY_MS);
        truth.add(rowsOnly ? RowLatencies.of(rows, latency) : latency::cost);
        withMemory.ifPresent(memory -> {
            TruthModel<Architecture> bytes =
                    TruthModel.ofPeakMemory(memory, TableLearners.architectures());
            objectives.add(Objective.PEAK_MEMORY_BYTES);
            truth.add(bytes::cost);
        });
        return new DeviceTruth(
                new SimulatedDevice(
                        name,
                        new Objectives(objectives),
                        truth,
                        slips(rows, latency.disturbances(), objectives.size())),
                rows.rows().stream().map(TableRow::subject).toList(),
                latency.error(),
                latency.driftRemoved(),
                withMemory.map(DeviceRows::device));
    }

    /** Whether memory is that of the device itself. */
    boolean knowsMemory() {
        return memoryOf.filter(device.name()::equals).isPresent();
    }

    /** With decoder parameters and latency for objectives. */
    DeviceTruth withoutMemory() {
        SimulatedDevice all = device;
        return new DeviceTruth(
                new SimulatedDevice(
                        all.name(),
                        new Objectives(all.objectives().list().subList(0, LATENCY + 1)),
                        all.truth().subList(0, LATENCY + 1),
                        all.slips().stream()
                                .map(slip ->
                                        new SimulatedDevice.Slip(
                                                slip.factors().subList(0, LATENCY + 1),
                                                slip.relativeError()))
                                .toList()),
                architectures,
                latencyError,
                driftRemoved,
                Optional.empty());
    }

    /** The device itself where its rows say memory, or another that has it. */
    private static Optional<DeviceRows<Architecture>> withMemory(
            MeasurementTable<Architecture> table, DeviceRows<Architecture> own) {
        return Stream.concat(Stream.of(own), table.devices().stream())
                .filter(rows -> !rows.peakMemory().isEmpty())
                .findFirst();
    }

    /** Memory does not drift, and is what the fit says. */
    private static List<SimulatedDevice.Slip> slips(
            DeviceRows<Architecture> rows, List<Double> disturbances, int objectives) {
        List<SimulatedDevice.Slip> slips = new ArrayList<>();
        for (int i = 0; i < disturbances.size(); i++) {
            List<Double> factors = new ArrayList<>(Collections.nCopies(objectives, 1.0));
            factors.set(LATENCY, Math.exp(disturbances.get(i)));
            slips.add(
                    new SimulatedDevice.Slip(
                            factors, rows.rows().get(i).latency().relativeError()));
        }
        return slips;
    }
}

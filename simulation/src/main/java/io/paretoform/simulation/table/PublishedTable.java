package io.paretoform.simulation.table;

import io.paretoform.core.architecture.Architecture;

/** A table of either kind of subject. */
public sealed interface PublishedTable {
    /** The rows, whatever their subjects. */
    MeasurementTable<?> rows();

    /** Decoders, each gene of which is known. */
    record OfArchitectures(MeasurementTable<Architecture> rows) implements PublishedTable {}

    /** Encoder-decoders of HAT, of which averages are known. */
    record OfHat(MeasurementTable<HatRow> rows) implements PublishedTable {}
}

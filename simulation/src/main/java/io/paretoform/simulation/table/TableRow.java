package io.paretoform.simulation.table;

import java.util.OptionalDouble;

/**
 * What a table says of one subject on one device.
 *
 * @param subject for example an architecture
 * @param latency how long it took
 * @param peakMemoryBytes what it held at most, or what the table publishes for that
 * @param perplexity its published quality, less is better
 * @param run number of the run of the measuring program, from 0; time passes without a gap within
 *     one
 */
public record TableRow<S>(
        S subject,
        Timing latency,
        OptionalDouble peakMemoryBytes,
        OptionalDouble perplexity,
        int run) {}

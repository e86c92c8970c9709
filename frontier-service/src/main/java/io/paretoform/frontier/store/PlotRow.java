package io.paretoform.frontier.store;

/**
 * A measurement as far as plots show it.
 *
 * @param held whether it surprised, so that it never counted
 * @param figures value, lower and upper end of each objective of the search, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // read once, and never compared
public record PlotRow(
        long number,
        String job,
        String candidate,
        String deviceClass,
        int attempt,
        boolean baseline,
        boolean held,
        double[] figures) {}

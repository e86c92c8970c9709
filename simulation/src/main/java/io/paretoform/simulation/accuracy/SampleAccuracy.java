package io.paretoform.simulation.accuracy;

import java.util.Optional;

/**
 * What so many random rows teach, averaged over draws.
 *
 * @param samples rows learned from
 * @param heldOut all other rows
 * @param asMeasured on the held-out rows as they are, the device's drift in them
 * @param driftKnown on the same, by a fit without drift, each prediction multiplied by how slow the
 *     device was at the rows learned from just before and after; given where half of all rows and
 *     more were learned from
 */
public record SampleAccuracy(
        int samples, int heldOut, Accuracy asMeasured, Optional<Accuracy> driftKnown) {}

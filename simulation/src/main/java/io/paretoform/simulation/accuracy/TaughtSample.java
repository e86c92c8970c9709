package io.paretoform.simulation.accuracy;

import java.util.Optional;

/**
 * What so many random rows of a device teach with and without other devices, averaged over draws.
 *
 * @param samples rows learned from
 * @param heldOut other rows, predicted
 * @param taughtSpearman rank correlation of predicted and measured, with teachers
 * @param taught with teachers; empty without a row, for then no scale is known
 * @param alone without teachers; empty where there are too few rows to learn from
 */
public record TaughtSample(
        int samples,
        int heldOut,
        double taughtSpearman,
        Optional<Accuracy> taught,
        Optional<Accuracy> alone) {}

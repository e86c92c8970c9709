package io.paretoform.frontier.store;

import io.paretoform.contracts.Measured;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.Interval;
import java.util.Objects;

/**
 * The column {@code figures}: value, lower and upper end of the 95 % interval of each objective of
 * the search, in their order and units.
 */
final class Figures {
    /** Numbers of each objective. */
    static final int OF_EACH = 3;

    private Figures() {}

    /**
     * Refuses a measurement of which there are no figures.
     *
     * @throws IllegalArgumentException when an objective is missing or an end is infinite
     */
    static void require(Objectives objectives, Measured measured) {
        for (Objective objective : objectives) {
            Interval interval = measured.objectives().get(objective.name());
            if (interval == null || !Double.isFinite(interval.high() - interval.low())) {
                throw new IllegalArgumentException(
                        objective.name() + " " + interval + ": expected finite numbers");
            }
        }
    }

    /** The figures of a measurement that was not refused. */
    static double[] of(Objectives objectives, Measured measured) {
        double[] figures = new double[OF_EACH * objectives.size()];
        int next = 0;
        for (Objective objective : objectives) {
            Interval interval =
                    Objects.requireNonNull(
                            measured.objectives().get(objective.name()), objective.name());
            figures[next++] = interval.value();
            figures[next++] = interval.low();
            figures[next++] = interval.high();
        }
        return figures;
    }
}

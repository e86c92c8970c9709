package io.paretoform.benchmarks;

import java.util.function.DoubleSupplier;
import java.util.function.IntSupplier;

/** A library that keeps frontiers. Points are rows of gains: more is better, 0 the reference. */
interface Contender {
    /** Offers the points, in this order, to an empty archive, and returns how many are members. */
    IntSupplier filling(double[][] points);

    /** The exact hypervolume of these points, none of which dominates another. */
    DoubleSupplier volume(double[][] points);

    /** By the names that the benchmarks print. */
    enum Name {
        PARETOFORM(new ParetoformContender()),
        JMETAL(new JMetalContender()),
        MOEA_FRAMEWORK(new MoeaFrameworkContender());

        private final Contender contender;

        Name(Contender contender) {
            this.contender = contender;
        }

        Contender contender() {
            return contender;
        }
    }
}

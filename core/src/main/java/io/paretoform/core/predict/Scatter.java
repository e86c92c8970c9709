package io.paretoform.core.predict;

import java.util.Arrays;

/** The mean square of errors: where there are enough to tell strays, of which those count less. */
final class Scatter {
    /** Among fewer none is a stray. */
    static final int FEWEST_FOR_STRAYS = 5;

    private Scatter() {}

    /** Of at least one error. */
    static double of(double[] errors) {
        return errors.length < FEWEST_FOR_STRAYS
                ? Arrays.stream(errors).map(error -> error * error).average().orElse(0)
                : Huber.loss(errors);
    }
}

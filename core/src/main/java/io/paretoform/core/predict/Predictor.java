package io.paretoform.core.predict;

/**
 * Knows what a subject costs without measuring it. Asking changes nothing; threads may share it.
 */
@FunctionalInterface
public interface Predictor<A> {
    /**
     * The cost of a subject, whether it was measured or not, as a new measurement would show it.
     */
    Prediction predict(A subject);
}

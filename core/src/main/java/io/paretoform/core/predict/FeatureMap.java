package io.paretoform.core.predict;

/** Describes subjects by numbers that their cost may depend on. */
public interface FeatureMap<A> {
    /** The numbers of a subject, {@link #size} of them, all finite, in a new array. */
    double[] of(A subject);

    /** How many numbers describe a subject, whichever it is. */
    int size();
}

package io.paretoform.core.measure;

/** Whether a machine is fit to measure on, from best to worst. */
public enum Fitness {
    OK,
    /** The machine does not tell. */
    UNKNOWN,
    /** Measurements are sound, but would scatter less. */
    COULD_BE_BETTER,
    /** Measurements made now would be doubted. */
    UNFIT
}

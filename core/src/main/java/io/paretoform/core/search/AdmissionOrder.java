package io.paretoform.core.search;

/** Which of the candidates that wait is measured next. */
public enum AdmissionOrder {
    /** First in, first measured, and all of them: what published strategies expect. */
    AS_PROPOSED,
    /** That which is expected to add most to the frontier, as {@link ExpectedGain} says. */
    BY_GAIN
}

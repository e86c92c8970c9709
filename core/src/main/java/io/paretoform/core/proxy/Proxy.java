package io.paretoform.core.proxy;

/**
 * One training-free score by which candidates are compared. Scores of two candidates compare only
 * for the same workload, and the value is finite.
 */
public interface Proxy {
    /** The name in JSON, for example {@code decoder_parameters}. */
    String key();

    /** Whether more is better, as for what stands for quality. */
    boolean higherIsBetter();

    double value(ProxyScores scores);
}

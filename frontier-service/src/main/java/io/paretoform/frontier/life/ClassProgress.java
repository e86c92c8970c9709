package io.paretoform.frontier.life;

/**
 * How far a search is on one device class.
 *
 * @param results answers to its jobs; failures count
 * @param exhausted whether nothing is left to propose
 */
public record ClassProgress(long results, boolean exhausted) {
    /** Nothing measured yet. */
    public static final ClassProgress NONE = new ClassProgress(0, false);
}

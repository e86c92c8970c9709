package io.paretoform.core.space;

/** How many parameters a candidate may have, both ends included. */
public record ParameterBounds(long from, long to) {
    /** No bounds. */
    public static final ParameterBounds ANY = new ParameterBounds(0, Long.MAX_VALUE);

    public ParameterBounds {
        if (from < 0 || to < from) {
            throw new SpaceException(
                    "{from: " + from + ", to: " + to + "}: expected 0 <= from <= to");
        }
    }

    boolean contains(long parameters) {
        return from <= parameters && parameters <= to;
    }

    @Override
    public String toString() {
        return to == Long.MAX_VALUE ? "at least " + from : from + " to " + to;
    }
}

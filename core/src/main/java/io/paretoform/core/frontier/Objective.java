package io.paretoform.core.frontier;

import java.util.List;
import java.util.Optional;

/**
 * A figure by which architectures are compared, under the name it has in files and messages.
 *
 * <p>To add an objective, add a constant here and to {@link #KNOWN}, and let the profilers measure
 * it: a result without an objective that its search names cannot be used. A search that names none
 * has those of {@link Objectives#STANDARD}, whatever else is known.
 */
public record Objective(String name, String unit, Direction direction) {
    /** Parameters outside the embeddings: the quality proxy of LTS (Javaheripi et al. 2022). */
    public static final Objective DECODER_PARAMETERS =
            new Objective("decoder_parameters", "parameters", Direction.UP);

    /** Median latency of the prefill of the workload that the search names. */
    public static final Objective LATENCY_MS = new Objective("latency_ms", "ms", Direction.DOWN);

    /** The same, divided by how much slower than usual the device was: its sentinels tell. */
    public static final Objective LATENCY_NORMALISED_MS =
            new Objective("latency_normalised_ms", "ms", Direction.DOWN);

    /** Median latency of one more token after it, of a workload that has decode steps. */
    public static final Objective LATENCY_DECODE_MS =
            new Objective("latency_decode_ms", "ms", Direction.DOWN);

    /** Peak resident memory of the model above that of the same process without it. */
    public static final Objective PEAK_MEMORY_BYTES =
            new Objective("peak_memory_bytes", "bytes", Direction.DOWN);

    /** Every objective a search can name. */
    public static final List<Objective> KNOWN =
            List.of(
                    DECODER_PARAMETERS,
                    LATENCY_MS,
                    LATENCY_NORMALISED_MS,
                    LATENCY_DECODE_MS,
                    PEAK_MEMORY_BYTES);

    public Objective {
        if (name.isBlank()) {
            throw new IllegalArgumentException("objective '" + name + "': expected a name");
        }
    }

    /** The known objective of that name, if there is one. */
    public static Optional<Objective> named(String name) {
        return KNOWN.stream().filter(objective -> objective.name.equals(name)).findFirst();
    }

    /**
     * The known objective of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Objective known(String name) {
        return named(name)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "objective '"
                                        + name
                                        + "': expected one of "
                                        + KNOWN.stream().map(Objective::name).toList()));
    }
}

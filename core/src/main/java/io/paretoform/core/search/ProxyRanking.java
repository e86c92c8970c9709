package io.paretoform.core.search;

import io.paretoform.core.frontier.Direction;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.proxy.ProxyScores;

/**
 * How scores are compared before anything is measured: more decoder parameters, fewer operations,
 * fewer bytes.
 */
public final class ProxyRanking {
    /** The objectives of the points that {@link #point} makes. */
    public static final Objectives OBJECTIVES =
            Objectives.of(
                    Objective.DECODER_PARAMETERS,
                    new Objective("flops_prefill", "flops", Direction.DOWN),
                    new Objective("weight_bytes", "bytes", Direction.DOWN));

    private ProxyRanking() {}

    /** The scores as a point of {@link #OBJECTIVES}. */
    public static Point point(ProxyScores scores) {
        return OBJECTIVES.point(
                (double) scores.decoderParameters(),
                (double) scores.flopsPrefill(),
                (double) scores.weightBytes());
    }
}

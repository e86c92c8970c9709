package io.paretoform.core.search;

import io.paretoform.core.frontier.Direction;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.proxy.CountProxy;
import io.paretoform.core.proxy.ProxyScores;
import java.util.List;

/**
 * The proxies by which a {@link CandidatePool} ranks, as objectives: decoder parameters up, FLOPs
 * and weight bytes down.
 */
public final class ProxySpace {
    private static final List<CountProxy> PROXIES =
            List.of(
                    CountProxy.DECODER_PARAMETERS,
                    CountProxy.FLOPS_PREFILL,
                    CountProxy.WEIGHT_BYTES);

    public static final Objectives OBJECTIVES =
            new Objectives(PROXIES.stream().map(ProxySpace::objective).toList());

    private ProxySpace() {}

    /** Where a candidate with these scores lies. */
    public static Point point(ProxyScores scores) {
        return OBJECTIVES.point(
                PROXIES.stream().mapToDouble(proxy -> proxy.value(scores)).toArray());
    }

    private static Objective objective(CountProxy proxy) {
        return new Objective(
                proxy.key(), "", proxy.higherIsBetter() ? Direction.UP : Direction.DOWN);
    }
}

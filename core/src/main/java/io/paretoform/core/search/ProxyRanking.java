package io.paretoform.core.search;

import io.paretoform.core.frontier.Direction;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.proxy.CountProxy;
import io.paretoform.core.proxy.Proxy;
import io.paretoform.core.proxy.ProxyScores;
import java.util.List;

/**
 * How scores are compared before anything is measured: quality against what costs time and what
 * costs memory.
 */
public final class ProxyRanking {
    private static final List<Proxy> PROXIES =
            List.of(
                    CountProxy.DECODER_PARAMETERS,
                    CountProxy.FLOPS_PREFILL,
                    CountProxy.WEIGHT_BYTES);

    /** The objectives of the points that {@link #point} makes. */
    public static final Objectives OBJECTIVES =
            new Objectives(PROXIES.stream().map(ProxyRanking::objective).toList());

    private ProxyRanking() {}

    /** The scores as a point of {@link #OBJECTIVES}. */
    public static Point point(ProxyScores scores) {
        return Point.of(PROXIES.stream().mapToDouble(proxy -> proxy.value(scores)).toArray());
    }

    private static Objective objective(Proxy proxy) {
        return new Objective(
                proxy.key(), "1", proxy.higherIsBetter() ? Direction.UP : Direction.DOWN);
    }
}

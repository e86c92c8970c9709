package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.predict.Learner;
import io.paretoform.core.proxy.CountProxy;
import io.paretoform.core.proxy.ProxyScores;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * How objectives are known without measuring: by counting, or learned from results.
 *
 * @param scores what counting says of an architecture under the search's workload
 * @param learners what learns an objective that cannot be counted, from results of one device class
 */
public record Foresight(
        Function<Architecture, ProxyScores> scores,
        Function<Objective, Learner<Architecture>> learners) {

    /** The proxy that an objective is, where it need not be measured to be known. */
    static Optional<CountProxy> exact(Objective objective) {
        return Arrays.stream(CountProxy.values())
                .filter(proxy -> proxy.key().equals(objective.name()))
                .findFirst();
    }
}

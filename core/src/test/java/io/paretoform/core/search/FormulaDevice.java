package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.measure.LogitsScope;
import io.paretoform.core.measure.Precision;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.predict.CostLearners;
import io.paretoform.core.proxy.ProxyScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A device whose results are a formula. */
final class FormulaDevice {
    static final String NAME = "formula";
    static final String SECOND = "second";

    static final Objectives OBJECTIVES =
            Objectives.of(Objective.DECODER_PARAMETERS, Objective.LATENCY_MS);

    private static final Workload WORKLOAD =
            new Workload("formula", 192, 1, LogitsScope.LAST, 0, Precision.FP32, 1);

    static final Goals GOALS = Goals.of(OBJECTIVES);

    static final Foresight FORESIGHT =
            new Foresight(
                    architecture -> ProxyScores.of(architecture, WORKLOAD),
                    _ -> CostLearners.prefill(WORKLOAD));

    private FormulaDevice() {}

    /** A measured candidate. */
    static Outcome outcome(long number, Architecture architecture, Point point) {
        return new Outcome(number, architecture, NAME, false, Optional.of(point), 0.001);
    }

    /** Measured without noise on a device that is slower by a factor. */
    static Outcome outcome(long number, Architecture architecture, String device, double slower) {
        Point point = measure(architecture);
        return new Outcome(
                number,
                architecture,
                device,
                false,
                Optional.of(Point.of(point.value(0), slower * point.value(1))),
                0.001);
    }

    /** Measured without noise, in this order. */
    static History history(List<Architecture> architectures) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Architecture architecture : architectures) {
            outcomes.add(outcome(outcomes.size() + 1L, architecture, measure(architecture)));
        }
        return new History(outcomes);
    }

    /** Results of two devices, of which the second is slower by a factor. */
    static History history(List<Architecture> first, double slower, List<Architecture> second) {
        List<Outcome> outcomes = new ArrayList<>(history(first).outcomes());
        for (Architecture architecture : second) {
            outcomes.add(outcome(outcomes.size() + 1L, architecture, SECOND, slower));
        }
        return new History(outcomes);
    }

    static ProxyScores scores(Architecture architecture) {
        return ProxyScores.of(architecture, WORKLOAD);
    }

    /** Milliseconds at 100 GFLOP/s, and a cost for each layer and head. */
    static Point measure(Architecture architecture) {
        ArchitectureCounts counts = ArchitectureCounts.of(architecture);
        double ms = counts.flopsPrefill(WORKLOAD) / 1e8;
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            ms += 4 + architecture.nHead(layer);
        }
        return OBJECTIVES.point((double) counts.decoderParameters(), ms);
    }
}

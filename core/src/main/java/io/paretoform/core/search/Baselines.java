package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import java.util.ArrayList;
import java.util.List;

/** The architectures that a search measures first, to compare with; each once. */
record Baselines(List<Architecture> architectures) {
    Baselines {
        architectures = architectures.stream().distinct().toList();
    }

    /** Puts them before the others in the first batch of a search. */
    List<Candidate> before(List<Candidate> others, StrategyContext context) {
        List<Candidate> all = new ArrayList<>();
        if (context.batchNumber() == 0) {
            architectures.forEach(baseline -> all.add(new Candidate(baseline, Origin.BASELINE)));
        }
        all.addAll(others);
        return all;
    }
}

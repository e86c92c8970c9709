package io.paretoform.core.search;

/**
 * Decides what to propose next. Laws:
 *
 * <ul>
 *   <li>a proposal depends on the context and on what the strategy was made with, nothing else:
 *       asked again, it is the same;
 *   <li>every candidate but a baseline is in the search space, and none is in a batch twice;
 *   <li>the first batch begins with the baselines, and no other has any.
 * </ul>
 */
public interface Strategy {
    /** How searches, batches and comparisons call it. */
    String name();

    /** How often it wants to be asked: a generation at a time, unless it says otherwise. */
    default Pacing pacing() {
        return Pacing.GENERATIONS;
    }

    /** In which order its candidates are to be measured: its own, unless it says otherwise. */
    default AdmissionOrder admission() {
        return AdmissionOrder.AS_PROPOSED;
    }

    Proposal propose(StrategyContext context);
}

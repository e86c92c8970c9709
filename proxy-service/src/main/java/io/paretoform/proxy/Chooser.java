package io.paretoform.proxy;

import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.search.Choice;
import io.paretoform.core.search.ExpectedGain;
import io.paretoform.core.search.Selection;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses what to measure next of a search on one device class. */
final class Chooser {
    private static final Logger LOG = System.getLogger(Chooser.class.getName());

    private final String deviceClass;
    private final ScoreCounter counter;
    private @Nullable ExpectedGain gain;

    Chooser(String deviceClass, ScoreCounter counter) {
        this.deviceClass = deviceClass;
        this.counter = counter;
    }

    /** The best of those that wait, at most as many as wanted. */
    List<Choice> choose(
            SearchDefinition search, WaitingCandidates waiting, KnownResults results, int wanted) {
        return switch (waiting.order()) {
            case AS_PROPOSED -> asProposed(waiting, wanted);
            case BY_GAIN -> byGain(search, waiting, results, wanted);
        };
    }

    private static List<Choice> asProposed(WaitingCandidates waiting, int wanted) {
        return waiting.list().stream()
                .limit(wanted)
                .map(one ->
                        new Choice(
                                one.architecture(),
                                one.candidate().isBaseline()
                                        ? Choice.Reason.BASELINE
                                        : Choice.Reason.PROPOSED,
                                0))
                .toList();
    }

    /** What nothing can be learned from, such as forged results, stops no search. */
    private List<Choice> byGain(
            SearchDefinition search, WaitingCandidates waiting, KnownResults results, int wanted) {
        try {
            Selection selection =
                    gain(search, results)
                            .select(
                                    waiting.list(),
                                    results.history(),
                                    results.outstanding(search, deviceClass),
                                    wanted);
            selection.rejected().forEach(counter::passedOver);
            return selection.chosen();
        } catch (IllegalArgumentException | ArithmeticException e) {
            LOG.log(Level.WARNING, "search " + search.search() + ": choosing as proposed", e);
            return asProposed(waiting, wanted);
        }
    }

    private ExpectedGain gain(SearchDefinition search, KnownResults results) {
        ExpectedGain made = gain;
        if (made == null) {
            made = new ExpectedGain(search.goals(), results.learning(search), deviceClass);
            gain = made;
        }
        return made;
    }
}

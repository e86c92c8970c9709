package io.paretoform.proxy;

import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.JobId;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.search.History;
import io.paretoform.core.search.Learning;
import io.paretoform.core.search.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The results of a search as its frontiers count them, those of all device classes, for they teach
 * each other; and the jobs of which the frontiers have not said anything yet.
 */
final class KnownResults {
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Set<JobId> told = new HashSet<>();
    private final Map<JobId, ProfileJob> untold = new TreeMap<>(Comparator.comparing(JobId::hex));
    private long lastChange;
    private @Nullable Learning learning;

    /** A job was written; its result may be known. */
    void await(ProfileJob job) {
        if (!told.contains(job.job())) {
            untold.put(job.job(), job);
        }
    }

    /**
     * Takes in a result unless it is older than the last one.
     *
     * @throws IllegalArgumentException when nothing can be learned from it
     * @throws ArithmeticException when the counts of what was measured leave the range of a long
     */
    void take(FrontierChange change, SearchDefinition search) {
        if (change.number() <= lastChange) {
            return;
        }
        Optional<Outcome> outcome = change.outcome(search);
        lastChange = change.number();
        outcome.ifPresent(outcomes::add);
        told.add(change.job());
        untold.remove(change.job());
    }

    /** Those that count, in the order of their numbers. */
    History history() {
        return new History(outcomes);
    }

    /** What they teach, the same for every asker. */
    Learning learning(SearchDefinition search) {
        Learning made = learning;
        if (made == null) {
            made = new Learning(search.goals(), search.foresight());
            learning = made;
        }
        return made;
    }

    /**
     * What is measured on a device class or waits for it, of the search's backbone: of others
     * nothing is known.
     */
    List<Architecture> outstanding(SearchDefinition search, String deviceClass) {
        return untold.values().stream()
                .filter(job -> job.deviceClass().equals(deviceClass))
                .map(ProfileJob::architecture)
                .filter(architecture -> architecture.backbone() == search.space().backbone())
                .toList();
    }
}

package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The results of a search so far, all of them, in the order of their numbers: with the seed, all
 * that its proposals depend on. Whoever asks a strategy supplies every result up to the number that
 * the batch names, repeated measurements and failures included, so that the batch can be made
 * again.
 */
public record History(List<Outcome> outcomes) {
    /** Before the first result. */
    public static final History EMPTY = new History(List.of());

    public History {
        outcomes = List.copyOf(outcomes);
        for (int i = 1; i < outcomes.size(); i++) {
            long before = outcomes.get(i - 1).number();
            if (outcomes.get(i).number() <= before) {
                throw new IllegalArgumentException(
                        "outcome "
                                + outcomes.get(i).number()
                                + " after "
                                + before
                                + ": expected ascending numbers");
            }
        }
    }

    public int size() {
        return outcomes.size();
    }

    /** The results of one device class. */
    public History of(String deviceClass) {
        return new History(
                outcomes.stream()
                        .filter(outcome -> outcome.deviceClass().equals(deviceClass))
                        .toList());
    }

    /** The device classes that have results, in ascending order. */
    public List<String> deviceClasses() {
        return outcomes.stream()
                .map(Outcome::deviceClass)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    /** Everything measured or failed anywhere, baselines too. */
    public Set<Architecture> architectures() {
        return outcomes.stream().map(Outcome::architecture).collect(Collectors.toUnmodifiableSet());
    }

    /** The results of which a frontier can be made. */
    public List<Outcome> candidates() {
        return outcomes.stream().filter(Outcome::isCandidate).toList();
    }
}

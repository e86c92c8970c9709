package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.search.Knowledge.Basis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the results of a search teach about each of its device classes. Learned anew after every
 * result of the class at first and after every fifth later: what is believed depends on the results
 * alone. The last beliefs of each class are kept. Not safe for use by several threads at once.
 *
 * <p>A class with fewer than 25 results is also taught by the others that have enough to be learned
 * from by themselves, so from before its first result on; a class teaches by its own results alone.
 */
public final class Learning {
    /** Results before which nothing is believed unless others teach: they are spread. */
    static final int WARM_UP = 16;

    /** Results up to which each teaches at once. */
    private static final int EACH = 40;

    /** Results from which on other classes teach nothing. */
    private static final int MATURE = 25;

    private static final int STEP = 5;

    /** Architectures of which what others predict is compared. */
    private static final int COMPARED = 64;

    private final Goals goals;
    private final Foresight foresight;
    private final int fewest;
    private final Map<String, Pupil> pupils = new HashMap<>();

    /** For one search. */
    public Learning(Goals goals, Foresight foresight) {
        this.goals = goals;
        this.foresight = foresight;
        this.fewest = Math.max(WARM_UP, Beliefs.fewest(goals.objectives(), foresight));
    }

    /**
     * What to believe of a device class; empty while nobody teaches anything.
     *
     * @param history of the search, all device classes
     */
    Optional<Knowledge> after(History history, String deviceClass) {
        List<Outcome> own = measured(history.of(deviceClass));
        Pupil pupil = pupil(deviceClass);
        Map<String, Beliefs> teachers =
                own.size() < MATURE ? teachers(history, deviceClass) : Map.of();
        if (teachers.isEmpty()) {
            return pupil.alone(own)
                    .map(beliefs ->
                            new Knowledge(beliefs, beliefs.ofMeasured(own), Map.of(), Basis.OWN));
        }
        List<Architecture> elsewhere = elsewhere(history, teachers.keySet());
        Beliefs beliefs =
                pupil.taught(own, List.copyOf(teachers.values()), taughtBy(teachers.keySet()));
        Map<Architecture, Belief> members = beliefs.ofMeasured(own);
        if (own.size() >= fewest) {
            return Optional.of(new Knowledge(beliefs, members, Map.of(), Basis.OWN));
        }
        return Optional.of(
                new Knowledge(
                        beliefs,
                        members,
                        pupil.elsewhere(beliefs, elsewhere),
                        own.isEmpty() ? Basis.ORDER : Basis.TRANSFERRED));
    }

    /** What the results of a device class teach by themselves; empty while they are too few. */
    Optional<Beliefs> alone(History history, String deviceClass) {
        return pupil(deviceClass).alone(measured(history.of(deviceClass)));
    }

    /** The results that say something about cost. */
    static List<Outcome> measured(History ofClass) {
        return ofClass.outcomes().stream()
                .filter(outcome -> outcome.objectives().isPresent())
                .toList();
    }

    private Map<String, Beliefs> teachers(History history, String deviceClass) {
        Map<String, Beliefs> teachers = new LinkedHashMap<>();
        for (String other : history.deviceClasses()) {
            if (!other.equals(deviceClass)) {
                alone(history, other).ifPresent(beliefs -> teachers.put(other, beliefs));
            }
        }
        return teachers;
    }

    /** What the teachers have learned from: the same as long as they are. */
    private List<Architecture> taughtBy(Collection<String> teachers) {
        return teachers.stream()
                .flatMap(teacher -> pupil(teacher).learnedFrom.stream())
                .filter(Outcome::isCandidate)
                .map(Outcome::architecture)
                .distinct()
                .toList();
    }

    /** What the teachers measured, in that order. */
    private static List<Architecture> elsewhere(History history, Collection<String> teachers) {
        return history.candidates().stream()
                .filter(outcome -> teachers.contains(outcome.deviceClass()))
                .map(Outcome::architecture)
                .distinct()
                .toList();
    }

    private Pupil pupil(String deviceClass) {
        return pupils.computeIfAbsent(deviceClass, _ -> new Pupil());
    }

    /** One class, and what it learned last. */
    private final class Pupil {
        private List<Outcome> learnedFrom = List.of();
        private @Nullable Beliefs alone;
        private List<Outcome> taughtFrom = List.of();
        private List<Beliefs> taughtBy = List.of();
        private @Nullable Beliefs taught;
        private Map<Architecture, Belief> compared = Map.of();

        /** By its own results; empty while they are too few. */
        Optional<Beliefs> alone(List<Outcome> measured) {
            if (measured.size() < fewest) {
                return Optional.empty();
            }
            List<Outcome> teaching =
                    measured.subList(0, Math.max(fewest, counted(measured.size())));
            Beliefs known = alone;
            if (known == null || !teaching.equals(learnedFrom)) {
                known = Beliefs.of(goals.objectives(), foresight, teaching);
                alone = known;
                learnedFrom = List.copyOf(teaching);
            }
            return Optional.of(known);
        }

        /**
         * By its own results and by others.
         *
         * @param lessons what these have learned from
         */
        Beliefs taught(List<Outcome> own, List<Beliefs> teachers, List<Architecture> lessons) {
            Beliefs known = taught;
            // The same teachers, not equal ones: each is made anew when it has learned more.
            if (known == null || !own.equals(taughtFrom) || !same(teachers, taughtBy)) {
                known = Beliefs.taught(goals.objectives(), foresight, own, teachers, some(lessons));
                taught = known;
                taughtFrom = List.copyOf(own);
                taughtBy = teachers;
                compared = Map.of();
            }
            return known;
        }

        Map<Architecture, Belief> elsewhere(Beliefs beliefs, List<Architecture> architectures) {
            if (!compared.keySet().equals(Set.copyOf(architectures))) {
                Map<Architecture, Belief> believed = new LinkedHashMap<>();
                architectures.forEach(one -> believed.put(one, beliefs.of(one)));
                compared = Collections.unmodifiableMap(believed);
            }
            return compared;
        }
    }

    private static boolean same(List<Beliefs> some, List<Beliefs> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = some.get(i) == others.get(i);
        }
        return same;
    }

    /** Evenly from the first to the last. */
    private static List<Architecture> some(List<Architecture> architectures) {
        int step = Math.ceilDiv(architectures.size(), COMPARED);
        List<Architecture> some = new ArrayList<>();
        for (int i = 0; i < architectures.size(); i += step) {
            some.add(architectures.get(i));
        }
        return some;
    }

    /** Of so many results, those that have taught. */
    private static int counted(int results) {
        return results <= EACH ? results : results - results % STEP;
    }
}

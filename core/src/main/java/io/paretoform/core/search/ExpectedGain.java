package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.search.Choice.Reason;
import io.paretoform.core.search.Selection.Rejection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what to measure next on one device class: that by which the hypervolume of the frontier
 * is expected to grow most (Emmerich, Giannakoglou and Naujoks, IEEE TEC 10(4), 2006), given what
 * the results so far teach. Exact objectives are exact; the others are believed to be log-normal.
 *
 * <ul>
 *   <li>Baselines go first.
 *   <li>Until enough is measured to learn from, here or on another device class, candidates go in
 *       the order in which they were proposed.
 *   <li>A frontier member goes again before any new candidate when its interval puts more at stake
 *       than the best candidate is expected to add; at most a tenth of all measurements.
 *   <li>15 % of the measurements explore: of the promising, that of which least is known.
 *   <li>What is chosen, and what is out, counts as measured at its believed median.
 * </ul>
 *
 * <p>A choice depends on the arguments alone; what was learned last is kept to save work. Not safe
 * for use by several threads at once.
 */
public final class ExpectedGain {
    private static final double EXPLORATION = 0.15;
    private static final double REMEASUREMENT = 0.1;

    /** Measurements of one architecture at most. */
    private static final int ATTEMPTS = 3;

    /** A second measurement halves the variance: so much of a stake it can win. */
    private static final double WON_BY_REPEATING = 0.3;

    /** Share of the candidates with any gain that count as promising. */
    private static final double PROMISING = 0.25;

    private static final int FEWEST_PROMISING = 8;

    private final Goals goals;
    private final Learning learning;
    private final String deviceClass;
    private final Map<Architecture, Belief> believed = new HashMap<>();
    private @Nullable Beliefs beliefs;

    /** For one search on one device class. */
    public ExpectedGain(Goals goals, Learning learning, String deviceClass) {
        this.goals = goals;
        this.learning = learning;
        this.deviceClass = deviceClass;
    }

    /** A candidate and what it is expected to add. */
    private record Rated(Waiting candidate, Belief belief, double gain) {
        static final Comparator<Rated> BEST_FIRST =
                Comparator.comparingDouble((Rated rated) -> -rated.gain())
                        .thenComparing(Rated::candidate, Waiting.AS_PROPOSED);
    }

    /**
     * What to measure next.
     *
     * @param waiting the candidates to choose from, none of them measured or out
     * @param results of the search, all device classes
     * @param outstanding architectures with a job that has no result
     * @param wanted how many, at least 0
     * @return fewer when not so many wait
     */
    public Selection select(
            Collection<Waiting> waiting,
            History results,
            Collection<Architecture> outstanding,
            int wanted) {
        List<Waiting> left = new ArrayList<>(waiting);
        left.sort(Waiting.AS_PROPOSED);
        List<Choice> chosen = new ArrayList<>();
        while (chosen.size() < wanted
                && !left.isEmpty()
                && left.getFirst().candidate().isBaseline()) {
            chosen.add(new Choice(left.removeFirst().architecture(), Reason.BASELINE, 0));
        }
        Optional<Knowledge> known = learning.after(results, deviceClass);
        if (known.isEmpty()) {
            while (chosen.size() < wanted && !left.isEmpty()) {
                chosen.add(new Choice(left.removeFirst().architecture(), Reason.PROPOSED, 0));
            }
            return new Selection(
                    chosen, left.isEmpty() ? Map.of() : Map.of(Rejection.NOT_YET, left.size()));
        }
        remember(known.get().beliefs());
        if (known.get().frame().isEmpty()) {
            left.stream()
                    .limit(wanted - chosen.size())
                    .map(one -> new Choice(one.architecture(), Reason.PROPOSED, 0))
                    .forEach(chosen::add);
            return new Selection(chosen, Map.of());
        }
        return new Round(known.get(), results.of(deviceClass), outstanding)
                .select(chosen, left, wanted);
    }

    private void remember(Beliefs known) {
        if (known != beliefs) {
            believed.clear();
            beliefs = known;
        }
    }

    private Belief belief(Beliefs known, Waiting candidate) {
        return believed.computeIfAbsent(
                candidate.architecture(), it -> known.of(it, candidate.scores()));
    }

    /** The choices of one call. */
    private final class Round {
        private final Beliefs known;
        private final Map<Architecture, Belief> members;
        private final Goals goals;
        private final Map<Architecture, Integer> attempts = new HashMap<>();
        private final Set<Architecture> out;
        private Standing standing;
        private int admitted;
        private int repeated;

        Round(Knowledge knowledge, History ofClass, Collection<Architecture> outstanding) {
            this.known = knowledge.beliefs();
            this.members = knowledge.members();
            this.goals = knowledge.comparable(ExpectedGain.this.goals);
            this.out = new HashSet<>(outstanding);
            this.standing = knowledge.standing(goals);
            ofClass.outcomes().forEach(outcome -> count(outcome.architecture()));
            for (Architecture architecture : outstanding) {
                count(architecture);
                standing = standing.with(known.of(architecture));
            }
        }

        private void count(Architecture architecture) {
            admitted++;
            if (attempts.merge(architecture, 1, Integer::sum) > 1) {
                repeated++;
            }
        }

        Selection select(List<Choice> chosen, List<Waiting> left, int wanted) {
            List<Rated> rated = new ArrayList<>();
            for (Waiting candidate : left) {
                Belief belief = belief(known, candidate);
                rated.add(new Rated(candidate, belief, GainDraws.expected(belief, standing)));
            }
            rated.sort(Rated.BEST_FIRST);
            while (chosen.size() < wanted) {
                Optional<Choice> again =
                        remeasurement(rated.isEmpty() ? 0 : rated.getFirst().gain());
                if (again.isPresent()) {
                    chosen.add(again.get());
                } else if (!rated.isEmpty()) {
                    chosen.add(take(rated));
                } else {
                    break;
                }
            }
            return new Selection(chosen, rejected(rated));
        }

        private Choice take(List<Rated> rated) {
            boolean explores = isDue(EXPLORATION, admitted);
            Rated best = explores ? leastKnown(promising(rated)) : rated.getFirst();
            rated.remove(best);
            count(best.candidate().architecture());
            standing = standing.with(best.belief());
            rateAgain(rated);
            return new Choice(
                    best.candidate().architecture(),
                    explores ? Reason.EXPLORATION : Reason.GAIN,
                    best.gain());
        }

        /** Gains only shrink, so the first that stays first needs no other to be looked at. */
        private void rateAgain(List<Rated> rated) {
            double bestAnew = -1;
            for (int i = 0; i < rated.size() && rated.get(i).gain() > bestAnew; i++) {
                Rated old = rated.get(i);
                double gain = GainDraws.expected(old.belief(), standing);
                rated.set(i, new Rated(old.candidate(), old.belief(), gain));
                bestAnew = Math.max(bestAnew, gain);
            }
            rated.sort(Rated.BEST_FIRST);
        }

        private Optional<Choice> remeasurement(double bestGain) {
            if (repeated + 1 > REMEASUREMENT * (admitted + 1)) {
                return Optional.empty();
            }
            Architecture most = null;
            double stake = bestGain;
            for (Map.Entry<Architecture, Belief> member : members.entrySet()) {
                Architecture architecture = member.getKey();
                if (out.contains(architecture)
                        || attempts.getOrDefault(architecture, 0) >= ATTEMPTS
                        || member.getValue().doubt() == 0) {
                    continue;
                }
                double own = WON_BY_REPEATING * stake(member.getValue());
                if (own > stake) {
                    stake = own;
                    most = architecture;
                }
            }
            if (most == null) {
                return Optional.empty();
            }
            out.add(most);
            count(most);
            return Optional.of(new Choice(most, Reason.REMEASUREMENT, stake));
        }

        /** What the interval of a member puts at stake; 0 for one that is not on the frontier. */
        private double stake(Belief member) {
            if (standing.isCovered(member)) {
                return 0;
            }
            Standing without = standing.without(member);
            return without.gain(member.medians()) > 0 ? GainDraws.stake(member, without) : 0;
        }

        private static List<Rated> promising(List<Rated> rated) {
            long gaining = rated.stream().filter(one -> one.gain() > 0).count();
            long count = Math.max(FEWEST_PROMISING, Math.round(PROMISING * gaining));
            return rated.stream().limit(count).toList();
        }

        private static Rated leastKnown(List<Rated> promising) {
            Rated least = promising.getFirst();
            for (Rated one : promising) {
                if (one.belief().doubt() > least.belief().doubt()) {
                    least = one;
                }
            }
            return least;
        }

        private Map<Rejection, Integer> rejected(List<Rated> rated) {
            Map<Rejection, Integer> rejected = new EnumMap<>(Rejection.class);
            for (Rated one : rated) {
                rejected.merge(reason(one), 1, Integer::sum);
            }
            return rejected;
        }

        private Rejection reason(Rated rated) {
            if (!goals.admits(Point.of(rated.belief().medians()))) {
                return Rejection.OUT_OF_BOUNDS;
            }
            return rated.gain() > 0 ? Rejection.OUTRANKED : Rejection.DOMINATED;
        }
    }

    /** Whether the next of all takes a share that far over a whole number. */
    private static boolean isDue(double share, int before) {
        return Math.floor(share * (before + 1)) > Math.floor(share * before);
    }
}

package io.paretoform.frontier.rest;

import io.paretoform.core.frontier.Estimate;
import io.paretoform.core.frontier.NonDominance;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Rivals;
import io.paretoform.frontier.store.Member;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How sure it is that members of a frontier belong there: the probability that none of the other
 * members dominates one in truth, given the 95 % intervals, by {@link NonDominance}.
 *
 * <p>It assumes that errors are independent; drift that two measurements share makes their order
 * more certain than this says. Measurements that are dominated as they were measured are left out,
 * though one of them may dominate in truth: so it is an upper bound. What is left out matters
 * little where each such measurement is dominated by a member close to it, which counts.
 *
 * <p>A probability depends on the measurements of the member and of those few that could dominate
 * it. It is remembered for these, so that a frontier that changes a little costs a little.
 */
@ApplicationScoped
class Certainties {
    private static final int REMEMBERED = 20_000;

    /** By job: a job's measurement never changes. */
    private record Rivalry(String member, List<String> rivals) {}

    private final Remembered<Rivalry, Double> known = new Remembered<>(REMEMBERED);
    private final Map<Objectives, NonDominance> rules = new ConcurrentHashMap<>();

    /**
     * The probability by job of some members of a frontier.
     *
     * @param members all of it
     * @param wanted the jobs of some
     */
    Map<String, Double> of(Objectives objectives, List<Member> members, Set<String> wanted) {
        NonDominance rule = rules.computeIfAbsent(objectives, NonDominance::new);
        List<List<Estimate>> estimates = members.stream().map(Member::estimates).toList();
        Rivals rivals = rule.rivals(estimates);
        Map<String, Double> certainties = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            String job = members.get(i).job();
            if (wanted.contains(job)) {
                List<Integer> own = rivals.of(i);
                List<Estimate> estimate = estimates.get(i);
                double certainty =
                        known.get(
                                new Rivalry(job, jobs(members, own)),
                                () -> rule.of(estimate, own.stream().map(estimates::get).toList()));
                certainties.put(job, certainty);
            }
        }
        return certainties;
    }

    private static List<String> jobs(List<Member> members, List<Integer> positions) {
        return positions.stream().map(position -> members.get(position).job()).toList();
    }
}

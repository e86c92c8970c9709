package io.paretoform.frontier.rest;

import io.paretoform.core.frontier.Estimate;
import io.paretoform.core.frontier.NonDominance;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.frontier.store.Member;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    private final Map<Rivalry, Double> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Rivalry, Double> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /** The probability by job of each member of a frontier, which are all given. */
    Map<String, Double> of(Objectives objectives, List<Member> members) {
        NonDominance rule = new NonDominance(objectives);
        List<List<Estimate>> estimates = members.stream().map(Member::estimates).toList();
        List<List<Integer>> rivals = rule.rivals(estimates);
        Map<String, Double> certainties = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            List<Integer> own = rivals.get(i);
            certainties.put(
                    members.get(i).job(), own.isEmpty() ? 1 : of(rule, i, own, members, estimates));
        }
        return certainties;
    }

    private double of(
            NonDominance rule,
            int member,
            List<Integer> rivals,
            List<Member> members,
            List<List<Estimate>> estimates) {
        Rivalry rivalry =
                new Rivalry(
                        members.get(member).job(),
                        rivals.stream().map(rival -> members.get(rival).job()).toList());
        Double remembered = remembered(rivalry);
        if (remembered != null) {
            return remembered;
        }
        double probability =
                rule.of(estimates.get(member), rivals.stream().map(estimates::get).toList());
        synchronized (known) {
            known.put(rivalry, probability);
        }
        return probability;
    }

    private @Nullable Double remembered(Rivalry rivalry) {
        synchronized (known) {
            return known.get(rivalry);
        }
    }
}

package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.Violation;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.frontier.store.Member;
import java.util.Comparator;
import java.util.List;

/** Orders of members. Equal ones keep the order they were given in. */
final class Members {
    private Members() {}

    /** Those without a value come last. */
    static Comparator<Member> bestFirst(Objective objective) {
        return Comparator.comparingDouble(member -> -gain(objective, member));
    }

    /** By the worst miss of a bound, as a share of what is asked for. */
    static Comparator<Member> nearestFirst(List<Bound> bounds) {
        return Comparator.comparingDouble(member ->
                bounds.stream().mapToDouble(bound -> miss(bound, member)).max().orElse(0));
    }

    /**
     * The position after a member.
     *
     * @throws InvalidRequestException when it is not there
     */
    static int following(List<Member> members, FrontierQuery.After after) {
        String candidate = after.candidate().hex();
        String device = after.device();
        for (int i = members.size(); i > 0; i--) {
            Member member = members.get(i - 1);
            if (member.candidate().equals(candidate)
                    && (device == null || member.deviceClass().equals(device))) {
                return i;
            }
        }
        throw new InvalidRequestException(
                List.of(
                        new Violation(
                                "after", "'" + candidate + "': expected one of those asked for")));
    }

    private static double gain(Objective objective, Member member) {
        Double value = member.values().get(objective.name());
        return value == null ? Double.NEGATIVE_INFINITY : objective.direction().gain(value, 0);
    }

    private static double miss(Bound bound, Member member) {
        Double value = member.values().get(bound.objective().name());
        if (value == null) {
            return Double.POSITIVE_INFINITY;
        }
        double miss = bound.objective().direction().gain(bound.value(), value);
        return miss <= 0 ? 0 : miss / bound.value();
    }
}

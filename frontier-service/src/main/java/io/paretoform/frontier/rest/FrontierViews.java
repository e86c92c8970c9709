package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.BestMember;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.frontier.store.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads what the frontiers of a search are, and were. */
@ApplicationScoped
public class FrontierViews {
    private final AskedSearches searches;
    private final FrontierHistory history;
    private final ShownMembers shown;
    private final Certainties certainties;

    FrontierViews(
            AskedSearches searches,
            FrontierHistory history,
            ShownMembers shown,
            Certainties certainties) {
        this.searches = searches;
        this.history = history;
        this.shown = shown;
        this.certainties = certainties;
    }

    /**
     * Members of the search's frontiers that keep every bound.
     *
     * @throws InvalidRequestException when the search has no such device class, objective, result
     *     or member
     */
    @Transactional
    FrontierPage frontier(String id, FrontierQuery query) {
        AskedSearch search = searches.find(id);
        List<String> devices = search.devices(query.device());
        Optional<Objective> sort =
                query.sort().map(name -> Objective.known(search.objective("sort", name)));
        long number = history.number(search, query.asOf());
        List<Member> all = history.members(id, devices, number);
        List<Member> fitting = new ArrayList<>(all);
        fitting.removeIf(member -> !keeps(query.bounds(), member));
        sort.ifPresent(objective -> fitting.sort(Members.bestFirst(objective)));
        int start = query.after().map(after -> Members.following(fitting, after)).orElse(0);
        int end = (int) Math.min(fitting.size(), (long) start + query.limit());
        return new FrontierPage(
                search.definition().objectives(),
                number,
                shown(search, fitting.subList(start, end), all),
                end < fitting.size());
    }

    /**
     * The member of each frontier that is best in an objective among those that keep every bound,
     * or the one that comes nearest to doing so.
     *
     * @param objective decoder parameters where it is null and the search compares them, else its
     *     first
     * @throws InvalidRequestException when the search has no such device class, objective or result
     */
    @Transactional
    List<BestMember> best(
            String id,
            @Nullable String device,
            List<Bound> bounds,
            AsOf when,
            @Nullable String objective) {
        AskedSearch search = searches.find(id);
        List<String> devices = search.devices(device);
        Objective best = objective(search, objective);
        List<Member> all = history.members(id, devices, history.number(search, when));
        Map<String, List<Member>> byDevice =
                all.stream().collect(Collectors.groupingBy(Member::deviceClass));
        return devices.stream()
                .map(one -> best(search, one, byDevice.getOrDefault(one, List.of()), bounds, best))
                .toList();
    }

    private BestMember best(
            AskedSearch search,
            String device,
            List<Member> members,
            List<Bound> bounds,
            Objective objective) {
        Optional<Member> best =
                members.stream()
                        .filter(member -> keeps(bounds, member))
                        .min(Members.bestFirst(objective));
        Optional<Member> nearest =
                best.isPresent()
                        ? Optional.empty()
                        : members.stream()
                                .min(
                                        Members.nearestFirst(bounds)
                                                .thenComparing(Members.bestFirst(objective)));
        return new BestMember(
                device,
                objective.name(),
                shown(search, best, members),
                shown(search, nearest, members));
    }

    private static Objective objective(AskedSearch search, @Nullable String asked) {
        if (asked != null) {
            return Objective.known(search.objective("objective", asked));
        }
        List<Objective> compared = search.objectives().list();
        return compared.contains(Objective.DECODER_PARAMETERS)
                ? Objective.DECODER_PARAMETERS
                : compared.getFirst();
    }

    private static boolean keeps(List<Bound> bounds, Member member) {
        return bounds.stream().allMatch(bound -> bound.admits(member.values()));
    }

    private @Nullable MeasuredArchitecture shown(
            AskedSearch search, Optional<Member> member, List<Member> all) {
        return member.map(one -> shown(search, List.of(one), all).getFirst()).orElse(null);
    }

    /**
     * Everything about some members.
     *
     * @param all members of their frontiers
     */
    private List<MeasuredArchitecture> shown(
            AskedSearch search, List<Member> members, List<Member> all) {
        List<String> jobs = members.stream().map(Member::job).toList();
        Set<String> wanted = Set.copyOf(jobs);
        Map<String, Double> certain = new HashMap<>();
        all.stream()
                .collect(Collectors.groupingBy(Member::deviceClass))
                .values()
                .forEach(frontier ->
                        certain.putAll(certainties.of(search.objectives(), frontier, wanted)));
        List<MeasuredArchitecture> measured = shown.of(jobs);
        return IntStream.range(0, jobs.size())
                .mapToObj(i ->
                        measured.get(i).withNonDominated(certain.getOrDefault(jobs.get(i), 1.0)))
                .toList();
    }
}

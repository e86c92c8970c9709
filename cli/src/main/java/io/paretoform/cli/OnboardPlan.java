package io.paretoform.cli;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.space.SearchSpace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What is measured to get to know a device, in rounds: some architectures in each of them, every
 * other one in one of them. Each round is in random order, so that neither size nor repetition goes
 * with time.
 */
record OnboardPlan(List<List<Architecture>> rounds) {
    /** As many baselines as a search may have. */
    private static final int LONGEST_ROUND = 50;

    /**
     * Draws architectures; the same seed draws the same.
     *
     * @param repeated so many of them are in every round, spread over the range of sizes
     * @param sessions number of rounds
     * @throws CommandException when a round would be too long
     */
    static OnboardPlan of(
            SearchSpace space, int architectures, int repeated, int sessions, long seed) {
        requireFits(architectures, repeated, sessions);
        List<Architecture> drawn = bySize(draw(space, architectures, seed));
        List<Architecture> others = new ArrayList<>(drawn);
        List<Architecture> always = new ArrayList<>();
        for (int i = 0; i < repeated; i++) {
            always.add(drawn.get(repeated == 1 ? 0 : i * (architectures - 1) / (repeated - 1)));
        }
        others.removeAll(always);
        Random random = new Random(seed);
        Collections.shuffle(others, random);
        List<List<Architecture>> rounds = new ArrayList<>();
        for (int round = 0; round < sessions; round++) {
            List<Architecture> one = new ArrayList<>(always);
            one.addAll(
                    others.subList(
                            others.size() * round / sessions,
                            others.size() * (round + 1) / sessions));
            Collections.shuffle(one, random);
            rounds.add(List.copyOf(one));
        }
        return new OnboardPlan(rounds);
    }

    int measurements() {
        return rounds.stream().mapToInt(List::size).sum();
    }

    private static void requireFits(int architectures, int repeated, int sessions) {
        if (repeated < 1 || sessions < 2 || repeated > architectures) {
            throw CommandException.usage(
                    "%d architectures, %d of them in %d sessions: expected 1 or more of them in 2 or more"
                            .formatted(architectures, repeated, sessions));
        }
        int longest = repeated + Math.ceilDiv(architectures - repeated, sessions);
        if (longest > LONGEST_ROUND) {
            throw CommandException.usage(
                    "%d architectures in %d sessions: expected at most %d a session, not %d"
                            .formatted(architectures, sessions, LONGEST_ROUND, longest));
        }
    }

    private static Set<Architecture> draw(SearchSpace space, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Architecture> drawn = new LinkedHashSet<>();
        while (drawn.size() < count) {
            drawn.add(space.sample(random));
        }
        return drawn;
    }

    private static List<Architecture> bySize(Set<Architecture> drawn) {
        return drawn.stream()
                .sorted(
                        Comparator.comparingLong(
                                one -> ArchitectureCounts.of(one).decoderParameters()))
                .toList();
    }
}

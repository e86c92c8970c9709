package io.paretoform.core.search;

import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * All that a proposal may depend on, besides the space.
 *
 * @param seed of the search
 * @param batchNumber counted from 0
 * @param frontier the members known when the batch is made
 * @param history the results known when the batch is made, up to the frontier's number
 * @param state what the strategy's last proposal said is next
 * @param deviceClasses on which the search measures, those without results among them; empty where
 *     only those with results matter
 */
public record StrategyContext(
        long seed,
        long batchNumber,
        FrontierView frontier,
        History history,
        StrategyState state,
        List<String> deviceClasses) {
    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /** Of a search that measures where it has results. */
    public StrategyContext(
            long seed,
            long batchNumber,
            FrontierView frontier,
            History history,
            StrategyState state) {
        this(seed, batchNumber, frontier, history, state, List.of());
    }

    public StrategyContext {
        deviceClasses = List.copyOf(deviceClasses);
        if (batchNumber < 0) {
            throw new IllegalArgumentException(
                    "batch number " + batchNumber + ": expected at least 0");
        }
    }

    /** The first batch of a search. */
    public static StrategyContext first(long seed) {
        return new StrategyContext(
                seed, 0, FrontierView.EMPTY, History.EMPTY, StrategyState.INITIAL);
    }

    /** The batch after one that said this. */
    public StrategyContext next(FrontierView seen, History known, Proposal made) {
        return new StrategyContext(seed, batchNumber + 1, seen, known, made.next(), deviceClasses);
    }

    /** The first of these reasons by device class, where there is one for each class. */
    Optional<String> whereAll(SequencedMap<String, String> reasons) {
        return reasons.keySet().containsAll(allClasses())
                ? Optional.ofNullable(reasons.firstEntry()).map(Map.Entry::getValue)
                : Optional.empty();
    }

    /** The device classes of the search, and any other that has results. */
    Set<String> allClasses() {
        Set<String> all = new LinkedHashSet<>(deviceClasses);
        all.addAll(history.deviceClasses());
        return all;
    }

    /**
     * A new stream of random numbers that depends on seed and batch number only: the JDK's
     * L64X128MixRandom, seeded with the two as 16 bytes, big-endian.
     */
    public RandomGenerator random() {
        return random(batchNumber);
    }

    /** The stream of the whole search, the same in every batch. */
    public RandomGenerator searchRandom() {
        return random(-1);
    }

    private RandomGenerator random(long stream) {
        return GENERATORS.create(ByteBuffer.allocate(16).putLong(seed).putLong(stream).array());
    }
}

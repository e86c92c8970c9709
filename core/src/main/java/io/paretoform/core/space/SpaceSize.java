package io.paretoform.core.space;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the candidates of frames exactly. Layers are independent given a frame but for the window
 * of the sum of the governed gene; how many choices make a sum follows layer by layer.
 */
final class SpaceSize {
    /** Sums times layers beyond which counting takes longer than a person waits. */
    private static final long LIMIT = 4_000_000;

    private final List<Frame> frames;
    private final LayerChoices layers;
    private final int deepest;
    private final Map<List<Integer>, SumCounts> sumsByChoices = new HashMap<>();

    SpaceSize(List<Frame> frames, LayerChoices layers) {
        this.frames = frames;
        this.layers = layers;
        this.deepest = frames.stream().mapToInt(Frame::nLayer).max().orElse(0);
    }

    BigInteger withoutParameterBounds() {
        return frames.stream()
                .map(frame -> free(frame).multiply(unbounded(frame)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Empty where the sums are too many to count. */
    Optional<BigInteger> exact() {
        BigInteger size = BigInteger.ZERO;
        for (Frame frame : frames) {
            Optional<BigInteger> governed =
                    frame.isFeasible() ? governed(frame) : Optional.of(BigInteger.ZERO);
            if (governed.isEmpty()) {
                return Optional.empty();
            }
            size = size.add(free(frame).multiply(governed.get()));
        }
        return Optional.of(size);
    }

    private BigInteger free(Frame frame) {
        return layers.free().stream()
                .map(choice -> tuples(frame, choice))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private BigInteger unbounded(Frame frame) {
        return tuples(frame, layers.governed());
    }

    private static BigInteger tuples(Frame frame, LayerChoice choice) {
        return BigInteger.valueOf(frame.choices(choice.gene()).length)
                .pow(choice.eachLayer() ? frame.nLayer() : 1);
    }

    private Optional<BigInteger> governed(Frame frame) {
        if (frame.isUnbounded()) {
            return Optional.of(unbounded(frame));
        }
        if (!layers.governed().eachLayer()) {
            return Optional.of(alike(frame));
        }
        if (SumCounts.work(frame.governed(), deepest) > LIMIT) {
            return Optional.empty();
        }
        return Optional.of(
                sumsByChoices
                        .computeIfAbsent(
                                Arrays.stream(frame.governed()).boxed().toList(),
                                _ -> new SumCounts(frame.governed(), deepest))
                        .between(frame.nLayer(), frame.leastSum(), frame.greatestSum()));
    }

    private static BigInteger alike(Frame frame) {
        long count = 0;
        for (int value : frame.governed()) {
            long sum = (long) frame.nLayer() * value;
            if (frame.leastSum() <= sum && sum <= frame.greatestSum()) {
                count++;
            }
        }
        return BigInteger.valueOf(count);
    }
}

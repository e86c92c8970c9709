package io.paretoform.core.space;

import io.paretoform.core.architecture.Gene;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the candidates of a space exactly. Layers are independent given a frame but for the window
 * of the sum of their {@code d_inner}; how many choices make a sum follows layer by layer.
 */
final class SpaceSize {
    /** Sums times layers beyond which counting takes longer than a person waits. */
    private static final long LIMIT = 4_000_000;

    private final SpaceDefinition space;
    private final Frames frames;
    private final int deepest;
    private final Map<Integer, SumCounts> sumsByWidth = new HashMap<>();

    SpaceSize(SpaceDefinition space, Frames frames) {
        this.space = space;
        this.frames = frames;
        this.deepest = frames.all().stream().mapToInt(Frame::nLayer).max().orElse(0);
    }

    BigInteger withoutParameterBounds() {
        return frames.all().stream()
                .map(frame -> heads(frame).multiply(unboundedInners(frame)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Empty where the sums are too many to count. */
    Optional<BigInteger> exact() {
        BigInteger size = BigInteger.ZERO;
        for (Frame frame : frames.feasible()) {
            Optional<BigInteger> inners = inners(frame);
            if (inners.isEmpty()) {
                return Optional.empty();
            }
            size = size.add(heads(frame).multiply(inners.get()));
        }
        return Optional.of(size);
    }

    private BigInteger heads(Frame frame) {
        return tuples(frame.heads().length, frame.nLayer(), space.eachLayer(Gene.N_HEAD));
    }

    private BigInteger unboundedInners(Frame frame) {
        return tuples(frame.inners().length, frame.nLayer(), space.eachLayer(Gene.D_INNER));
    }

    private static BigInteger tuples(int choices, int nLayer, boolean eachLayer) {
        return BigInteger.valueOf(choices).pow(eachLayer ? nLayer : 1);
    }

    private Optional<BigInteger> inners(Frame frame) {
        if (frame.isUnbounded()) {
            return Optional.of(unboundedInners(frame));
        }
        if (!space.eachLayer(Gene.D_INNER)) {
            return Optional.of(uniformInners(frame));
        }
        if (SumCounts.work(frame.inners(), deepest) > LIMIT) {
            return Optional.empty();
        }
        // The inner choices depend on the width alone, through the least of them.
        return Optional.of(
                sumsByWidth
                        .computeIfAbsent(
                                frame.least(), least -> new SumCounts(frame.inners(), deepest))
                        .between(frame.nLayer(), frame.leastSum(), frame.greatestSum()));
    }

    private static BigInteger uniformInners(Frame frame) {
        long count = 0;
        for (int inner : frame.inners()) {
            long sum = (long) frame.nLayer() * inner;
            if (frame.leastSum() <= sum && sum <= frame.greatestSum()) {
                count++;
            }
        }
        return BigInteger.valueOf(count);
    }
}

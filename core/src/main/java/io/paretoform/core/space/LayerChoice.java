package io.paretoform.core.space;

import io.paretoform.core.architecture.Gene;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the values of a gene of each layer.
 *
 * @param eachLayer whether every layer has a choice of its own
 */
record LayerChoice(Gene gene, boolean eachLayer) {
    /** No wish. */
    static final Wish ANY = (gene, layer) -> Frames.ANEW;

    /** What a child should have in a layer; {@link Frames#ANEW} for any. */
    @FunctionalInterface
    interface Wish {
        int of(Gene gene, int layer);
    }

    /** Values for all layers: the wished one where it is allowed, else a uniform draw. */
    int[] choose(Frame frame, Wish wish, RandomGenerator random) {
        int[] allowed = frame.choices(gene);
        int[] values = new int[frame.nLayer()];
        if (!eachLayer) {
            Arrays.fill(values, allowedOrDrawn(wish.of(gene, 0), allowed, random));
            return values;
        }
        for (int layer = 0; layer < values.length; layer++) {
            values[layer] = allowedOrDrawn(wish.of(gene, layer), allowed, random);
        }
        return values;
    }

    /**
     * Changes as little of the chosen values of the governed gene as the frame's window for their
     * sum needs: layers are visited in random order, and one that leaves no room to the others is
     * drawn from those that do. Null where that fails, which only unevenly spaced choices can.
     */
    int @Nullable [] fit(Frame frame, int[] chosen, RandomGenerator random) {
        if (frame.accepts(chosen)) {
            return chosen;
        }
        return eachLayer ? fitEach(frame, chosen, random) : fitAll(frame, random);
    }

    private static int @Nullable [] fitEach(Frame frame, int[] chosen, RandomGenerator random) {
        int[] fitted = chosen.clone();
        int[] order = shuffled(fitted.length, random);
        long leastLeft = frame.leastSum();
        long greatestLeft = frame.greatestSum();
        for (int i = 0; i < order.length; i++) {
            long later = order.length - 1L - i;
            long least = leastLeft - later * frame.greatest();
            long greatest = greatestLeft - later * frame.least();
            int value = fitted[order[i]];
            if (value < least || value > greatest) {
                value = drawnWithin(frame.governed(), least, greatest, random);
                if (value == Frames.ANEW) {
                    return null;
                }
                fitted[order[i]] = value;
            }
            leastLeft -= value;
            greatestLeft -= value;
        }
        return fitted;
    }

    private static int @Nullable [] fitAll(Frame frame, RandomGenerator random) {
        long nLayer = frame.nLayer();
        int value =
                drawnWithin(
                        frame.governed(),
                        Math.ceilDiv(frame.leastSum(), nLayer),
                        Math.floorDiv(frame.greatestSum(), nLayer),
                        random);
        if (value == Frames.ANEW) {
            return null;
        }
        int[] fitted = new int[frame.nLayer()];
        Arrays.fill(fitted, value);
        return fitted;
    }

    private static int allowedOrDrawn(int wish, int[] allowed, RandomGenerator random) {
        return wish != Frames.ANEW && Arrays.binarySearch(allowed, wish) >= 0
                ? wish
                : allowed[random.nextInt(allowed.length)];
    }

    private static int drawnWithin(
            int[] allowed, long least, long greatest, RandomGenerator random) {
        int from = 0;
        while (from < allowed.length && allowed[from] < least) {
            from++;
        }
        int to = from;
        while (to < allowed.length && allowed[to] <= greatest) {
            to++;
        }
        return from == to ? Frames.ANEW : allowed[random.nextInt(from, to)];
    }

    private static int[] shuffled(int length, RandomGenerator random) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}

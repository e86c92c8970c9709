package io.paretoform.core.space;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Lists every candidate once: frames in the order of the genes, then {@code d_inner} and {@code
 * n_head}, first layer slowest. What the window of a frame excludes is never visited.
 */
final class Enumeration {
    private final SpaceDefinition space;
    private final Frames frames;
    private final Proposals proposals;

    Enumeration(SpaceDefinition space, Frames frames, Proposals proposals) {
        this.space = space;
        this.frames = frames;
        this.proposals = proposals;
    }

    Stream<Architecture> all() {
        return frames.feasible().stream().flatMap(this::of);
    }

    private Stream<Architecture> of(Frame frame) {
        return inners(frame)
                .flatMap(inners ->
                        heads(frame).map(heads -> proposals.candidate(frame, heads, inners)));
    }

    private Stream<int[]> heads(Frame frame) {
        return tuples(
                frame.nLayer(), frame.heads(), space.eachLayer(Gene.N_HEAD), 0, Long.MAX_VALUE);
    }

    private Stream<int[]> inners(Frame frame) {
        return tuples(
                frame.nLayer(),
                frame.inners(),
                space.eachLayer(Gene.D_INNER),
                frame.leastSum(),
                frame.greatestSum());
    }

    /** All tuples whose sum lies between these. */
    private static Stream<int[]> tuples(
            int length, int[] values, boolean eachLayer, long leastSum, long greatestSum) {
        if (eachLayer) {
            return extensions(new int[0], length, values, leastSum, greatestSum);
        }
        return Arrays.stream(values)
                .filter(value -> leastSum <= (long) length * value)
                .filter(value -> (long) length * value <= greatestSum)
                .mapToObj(value -> {
                    int[] tuple = new int[length];
                    Arrays.fill(tuple, value);
                    return tuple;
                });
    }

    private static Stream<int[]> extensions(
            int[] prefix, int length, int[] values, long leastLeft, long greatestLeft) {
        if (prefix.length == length) {
            return Stream.of(prefix);
        }
        long later = length - prefix.length - 1L;
        long least = leastLeft - later * values[values.length - 1];
        long greatest = greatestLeft - later * values[0];
        return Arrays.stream(values)
                .filter(value -> least <= value && value <= greatest)
                .boxed()
                .flatMap(value ->
                        extensions(
                                appended(prefix, value),
                                length,
                                values,
                                leastLeft - value,
                                greatestLeft - value));
    }

    private static int[] appended(int[] prefix, int value) {
        int[] longer = Arrays.copyOf(prefix, prefix.length + 1);
        longer[prefix.length] = value;
        return longer;
    }
}

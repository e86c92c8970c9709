package io.paretoform.core.space;

import io.paretoform.core.architecture.Gene;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lists the genes of every candidate once: frames in their order, then the governed gene, then the
 * free ones of each layer, first layer slowest. What the window of a frame excludes is never
 * visited.
 */
final class Enumeration {
    private final LayerChoices layers;

    Enumeration(LayerChoices layers) {
        this.layers = layers;
    }

    Stream<Map<Gene, List<Integer>>> of(Frame frame) {
        Stream<Map<Gene, List<Integer>>> chosen =
                extended(
                        frame.genes(),
                        frame,
                        layers.governed(),
                        frame.leastSum(),
                        frame.greatestSum());
        for (LayerChoice choice : layers.free()) {
            chosen = chosen.flatMap(genes -> extended(genes, frame, choice, 0, Long.MAX_VALUE));
        }
        return chosen;
    }

    /** The genes with every choice of one more whose sum lies between these. */
    private static Stream<Map<Gene, List<Integer>>> extended(
            Map<Gene, List<Integer>> genes,
            Frame frame,
            LayerChoice choice,
            long leastSum,
            long greatestSum) {
        return tuples(frame, choice, leastSum, greatestSum)
                .map(tuple -> {
                    Map<Gene, List<Integer>> more = new EnumMap<>(genes);
                    more.put(choice.gene(), Arrays.stream(tuple).boxed().toList());
                    return more;
                });
    }

    private static Stream<int[]> tuples(
            Frame frame, LayerChoice choice, long leastSum, long greatestSum) {
        int length = frame.nLayer();
        int[] values = frame.choices(choice.gene());
        if (choice.eachLayer()) {
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

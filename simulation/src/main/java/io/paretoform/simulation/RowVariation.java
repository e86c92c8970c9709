package io.paretoform.simulation;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.Variation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Draws and varies rows of a table only: a variant is made in the space, and the row that has most
 * genes in common with it is taken, among those of the same depth and width where there are any.
 */
final class RowVariation implements Variation {
    /** What rows are sorted by. */
    private record Frame(int layers, int width) {
        static Frame of(Architecture architecture) {
            return new Frame(architecture.nLayer(), architecture.dModel());
        }
    }

    private final SearchSpace space;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Frame, List<Row>> byFrame = new LinkedHashMap<>();

    RowVariation(SearchSpace space, Collection<Architecture> architectures) {
        this.space = space;
        for (Architecture architecture : architectures.stream().distinct().toList()) {
            Row row = new Row(architecture);
            rows.add(row);
            byFrame.computeIfAbsent(Frame.of(architecture), _ -> new ArrayList<>()).add(row);
        }
    }

    @Override
    public Architecture sample(RandomGenerator random) {
        return rows.get(random.nextInt(rows.size())).architecture;
    }

    @Override
    public Architecture mutate(Architecture parent, double probability, RandomGenerator random) {
        return nearest(space.mutate(parent, probability, random));
    }

    @Override
    public Architecture crossover(Architecture a, Architecture b, RandomGenerator random) {
        return nearest(space.crossover(a, b, random));
    }

    private Architecture nearest(Architecture wished) {
        int[] genes = genes(wished);
        Row best = null;
        int most = -1;
        for (Row row : byFrame.getOrDefault(Frame.of(wished), rows)) {
            int common = common(genes, row.genes);
            if (common > most) {
                most = common;
                best = row;
            }
        }
        if (best == null) {
            throw new IllegalStateException("a table without rows");
        }
        return best.architecture;
    }

    private static int common(int[] a, int[] b) {
        int common = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            common += a[i] == b[i] ? 1 : 0;
        }
        return common;
    }

    /** All values, those of layers last. */
    private static int[] genes(Architecture architecture) {
        List<Integer> model = new ArrayList<>();
        List<Integer> layers = new ArrayList<>();
        architecture
                .genes()
                .forEach((gene, values) ->
                        (gene.shape() == Gene.Shape.PER_LAYER ? layers : model).addAll(values));
        model.addAll(layers);
        return model.stream().mapToInt(Integer::intValue).toArray();
    }

    private static final class Row {
        private final Architecture architecture;
        private final int[] genes;

        Row(Architecture architecture) {
            this.architecture = architecture;
            this.genes = RowVariation.genes(architecture);
        }
    }
}

package io.paretoform.core.space;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.count.ArchitectureCounts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Works out what a choice of the model's genes leaves to the layers. */
final class FrameBuilder {
    private final SpaceDefinition space;
    private final Map<Integer, Map<Gene, int[]>> layersByWidth = new HashMap<>();

    FrameBuilder(SpaceDefinition space) {
        this.space = space;
    }

    /**
     * The frame of a choice of the model's genes.
     *
     * @throws SpaceException when a choice is another's model under another name
     */
    Frame build(Map<Gene, Integer> choice, int dModel) {
        Map<Gene, List<Integer>> genes = new EnumMap<>(Gene.class);
        choice.forEach((gene, value) -> genes.put(gene, List.of(value)));
        space.ranges().forEach((gene, range) -> addFixedList(genes, gene, range));
        Map<Gene, int[]> layers = layersByWidth.computeIfAbsent(dModel, this::layers);
        Frame open = new Frame(genes, layers, 0, Long.MAX_VALUE);
        if (!open.hasLayers()) {
            return open;
        }
        Architecture narrow = probe(open, open.lowest(), 1);
        requireItself(choice, narrow);
        return space.rules().boundsParameters() ? bounded(open, narrow) : open;
    }

    private Map<Gene, int[]> layers(int dModel) {
        Map<Gene, int[]> layers = new EnumMap<>(Gene.class);
        for (Gene gene : space.layerGenes()) {
            layers.put(
                    gene,
                    Arrays.stream(space.range(gene).array())
                            .filter(value -> allowed(gene, value, dModel))
                            .toArray());
        }
        return layers;
    }

    private boolean allowed(Gene gene, int value, int dModel) {
        return space.layerRules().stream()
                .allMatch(rule -> rule.gene() != gene || rule.allows(value, dModel));
    }

    private static void addFixedList(Map<Gene, List<Integer>> genes, Gene gene, GeneRange range) {
        if (range.scope() == GeneRange.Scope.WHOLE_LIST) {
            genes.put(gene, range.values());
        }
    }

    private Architecture probe(Frame frame, Map<Gene, int[]> layers, int governed) {
        Map<Gene, int[]> chosen = new EnumMap<>(layers);
        chosen.put(Frame.GOVERNED, new int[] {governed});
        return Architecture.of(space.backbone(), frame.with(chosen));
    }

    private static void requireItself(Map<Gene, Integer> choice, Architecture probe) {
        choice.forEach((gene, value) -> {
            // That heads of some layers happen to share the model's width is no other model's name.
            if (gene != Gene.D_HEAD && probe.value(gene) != value) {
                throw new SpaceException(
                        List.of(gene.key()),
                        gene.key()
                                + " "
                                + value
                                + ": with these genes it is the same model as "
                                + probe.value(gene)
                                + ", so leave it out");
            }
        });
    }

    private Frame bounded(Frame open, Architecture narrow) {
        ArchitectureCounts counts = ArchitectureCounts.of(narrow);
        requireUncounted(open, counts);
        long nLayer = open.nLayer();
        long decoder = counts.decoderParameters();
        long others = counts.totalParameters() - decoder;
        long wider = ArchitectureCounts.of(probe(open, open.lowest(), 2)).decoderParameters();
        long each = (wider - decoder) / nLayer;
        long without = decoder - each * nLayer;
        ParameterBounds decoders = space.rules().decoderParameters();
        ParameterBounds totals = space.rules().totalParameters();
        long from = Math.max(decoders.from(), totals.from() - others);
        long to = Math.min(decoders.to(), totals.to() - others);
        return onGrid(open, Math.ceilDiv(from - without, each), Math.floorDiv(to - without, each));
    }

    /** The window is of one gene: bounds would not see what another adds. */
    private void requireUncounted(Frame open, ArchitectureCounts narrow) {
        open.layers()
                .forEach((gene, choices) -> {
                    if (gene != Frame.GOVERNED && choices.length > 1) {
                        Map<Gene, int[]> highest = open.lowest();
                        highest.put(gene, new int[] {choices[choices.length - 1]});
                        requireSame(gene, narrow, ArchitectureCounts.of(probe(open, highest, 1)));
                    }
                });
    }

    static void requireSame(Gene gene, ArchitectureCounts one, ArchitectureCounts other) {
        if (one.totalParameters() != other.totalParameters()) {
            throw new SpaceException(
                    List.of("rules"),
                    gene.key()
                            + ": changes the number of parameters, which may be bounded only where"
                            + " of the genes of each layer "
                            + Frame.GOVERNED.key()
                            + " alone does");
        }
    }

    /** Narrows the window to sums that the choices can make, if they are evenly spaced. */
    private Frame onGrid(Frame open, long leastSum, long greatestSum) {
        long origin = (long) open.nLayer() * open.least();
        int step = Grid.step(open.governed());
        long grid = space.eachLayer(Frame.GOVERNED) ? step : (long) step * open.nLayer();
        if (grid == 0) {
            return open.within(leastSum, greatestSum);
        }
        return open.within(
                origin + Math.ceilDiv(leastSum - origin, grid) * grid,
                origin + Math.floorDiv(greatestSum - origin, grid) * grid);
    }
}

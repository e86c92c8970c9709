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
    private final int[] headChoices;
    private final int[] innerChoices;
    private final Map<Integer, int[]> headsByWidth = new HashMap<>();
    private final Map<Integer, int[]> innersByWidth = new HashMap<>();

    FrameBuilder(SpaceDefinition space) {
        this.space = space;
        this.headChoices = space.range(Gene.N_HEAD).array();
        this.innerChoices = space.range(Gene.D_INNER).array();
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
        int[] heads =
                headsByWidth.computeIfAbsent(
                        dModel,
                        width -> Arrays.stream(headChoices).filter(h -> width % h == 0).toArray());
        int least = space.rules().leastInner(dModel);
        int[] inners =
                innersByWidth.computeIfAbsent(
                        dModel,
                        width -> Arrays.stream(innerChoices).filter(i -> i >= least).toArray());
        Architecture narrow = probe(genes, 1);
        requireItself(choice, narrow);
        Frame open = new Frame(genes, heads, inners, 0, Long.MAX_VALUE);
        return space.rules().boundsParameters() && open.hasLayers() ? bounded(open, narrow) : open;
    }

    private static void addFixedList(Map<Gene, List<Integer>> genes, Gene gene, GeneRange range) {
        if (range.scope() == GeneRange.Scope.WHOLE_LIST) {
            genes.put(gene, range.values());
        }
    }

    /** One head divides every width, as all heads of the space must. */
    private Architecture probe(Map<Gene, List<Integer>> genes, int dInner) {
        Map<Gene, List<Integer>> complete = new EnumMap<>(genes);
        complete.put(Gene.N_HEAD, List.of(1));
        complete.put(Gene.D_INNER, List.of(dInner));
        return Architecture.of(space.backbone(), complete);
    }

    private static void requireItself(Map<Gene, Integer> choice, Architecture probe) {
        choice.forEach((gene, value) -> {
            if (probe.value(gene) != value) {
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
        long nLayer = open.nLayer();
        long decoder = ArchitectureCounts.of(narrow).decoderParameters();
        long others = ArchitectureCounts.of(narrow).totalParameters() - decoder;
        long wider = ArchitectureCounts.of(probe(open.genes(), 2)).decoderParameters();
        long perInner = (wider - decoder) / nLayer;
        long withoutInner = decoder - perInner * nLayer;
        ParameterBounds decoders = space.rules().decoderParameters();
        ParameterBounds totals = space.rules().totalParameters();
        long from = Math.max(decoders.from(), totals.from() - others);
        long to = Math.min(decoders.to(), totals.to() - others);
        return onGrid(
                open,
                Math.ceilDiv(from - withoutInner, perInner),
                Math.floorDiv(to - withoutInner, perInner));
    }

    /** Narrows the window to sums that the choices can make, if they are evenly spaced. */
    private Frame onGrid(Frame open, long leastSum, long greatestSum) {
        long origin = (long) open.nLayer() * open.least();
        int step = Grid.step(open.inners());
        long grid = space.eachLayer(Gene.D_INNER) ? step : (long) step * open.nLayer();
        if (grid == 0) {
            return new Frame(open.genes(), open.heads(), open.inners(), leastSum, greatestSum);
        }
        return new Frame(
                open.genes(),
                open.heads(),
                open.inners(),
                origin + Math.ceilDiv(leastSum - origin, grid) * grid,
                origin + Math.floorDiv(greatestSum - origin, grid) * grid);
    }
}

package io.paretoform.core.space;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** All frames of a space, in the order of its genes, first gene slowest. */
final class Frames {
    /** The value that no gene has: a choice to be drawn anew. */
    static final int ANEW = Integer.MIN_VALUE;

    private static final long LIMIT = 50_000;

    private final List<Gene> genes;
    private final int[][] choices;
    private final int dModel;
    private final int dEmbed;
    private final @Nullable Frame[] table;
    private final List<Frame> all = new ArrayList<>();
    private final List<Frame> feasible;

    Frames(SpaceDefinition space) {
        this.genes =
                space.backbone().genes().stream()
                        .filter(gene -> isOfModel(space.ranges().get(gene)))
                        .toList();
        this.choices = genes.stream().map(gene -> space.range(gene).array()).toArray(int[][]::new);
        this.dModel = genes.indexOf(Gene.D_MODEL);
        this.dEmbed = genes.indexOf(Gene.D_EMBED);
        this.table = new Frame[tableSize()];
        fill(new FrameBuilder(space), new int[genes.size()], 0);
        this.feasible = all.stream().filter(Frame::isFeasible).toList();
    }

    /** Every frame that has layers but for the rules on parameters, each once. */
    List<Frame> all() {
        return all;
    }

    /** Those that the rules on parameters leave. */
    List<Frame> feasible() {
        return feasible;
    }

    Frame draw(RandomGenerator random) {
        return feasible.get(random.nextInt(feasible.size()));
    }

    /**
     * The frame with a wish for each gene; a wish that is no choice of the space ({@link #ANEW} is
     * none) is drawn. Null where that frame is not feasible.
     */
    @Nullable Frame wished(Wish wish, RandomGenerator random) {
        int[] index = new int[choices.length];
        for (int i = 0; i < index.length; i++) {
            int position = Arrays.binarySearch(choices[i], wish.of(genes.get(i)));
            index[i] = position >= 0 ? position : random.nextInt(choices[i].length);
        }
        Frame frame = table[position(index)];
        return frame != null && frame.isFeasible() ? frame : null;
    }

    /** What of a parent's gene a child can take over: a width as the model's follows the model. */
    int inherited(Architecture parent, Gene gene) {
        int value = gene == Gene.D_HEAD ? parent.headWidth(0) : parent.value(gene);
        boolean asModel =
                gene == Gene.D_EMBED
                        && value == parent.dModel()
                        && Arrays.binarySearch(choices[dEmbed], value) < 0;
        return asModel ? GeneRange.AS_D_MODEL : value;
    }

    /** What a child should have in a gene of the model. */
    @FunctionalInterface
    interface Wish {
        int of(Gene gene);
    }

    private static boolean isOfModel(@Nullable GeneRange range) {
        return range != null && range.scope() == GeneRange.Scope.MODEL;
    }

    private int tableSize() {
        long size = 1;
        for (int[] values : choices) {
            size = Math.multiplyExact(size, values.length);
            if (size > LIMIT) {
                throw new SpaceException(
                        size
                                + " or more combinations of "
                                + genes.stream().map(Gene::key).toList()
                                + ": expected at most "
                                + LIMIT);
            }
        }
        return (int) size;
    }

    private void fill(FrameBuilder builder, int[] index, int gene) {
        if (gene == index.length) {
            add(builder, index);
            return;
        }
        for (int i = 0; i < choices[gene].length; i++) {
            index[gene] = i;
            fill(builder, index, gene + 1);
        }
    }

    /** A width as the model's that is also a choice by itself is one frame, not two. */
    private void add(FrameBuilder builder, int[] index) {
        if (position(index) != plainPosition(index)) {
            return;
        }
        Map<Gene, Integer> choice = new EnumMap<>(Gene.class);
        for (int i = 0; i < index.length; i++) {
            choice.put(genes.get(i), choices[i][index[i]]);
        }
        int width = choices[dModel][index[dModel]];
        choice.replace(Gene.D_EMBED, GeneRange.AS_D_MODEL, width);
        Frame frame = builder.build(choice, width);
        if (frame.hasLayers()) {
            table[plainPosition(index)] = frame;
            all.add(frame);
        }
    }

    private int position(int[] index) {
        if (dEmbed >= 0 && choices[dEmbed][index[dEmbed]] == GeneRange.AS_D_MODEL) {
            int literal = Arrays.binarySearch(choices[dEmbed], choices[dModel][index[dModel]]);
            if (literal >= 0) {
                int[] same = index.clone();
                same[dEmbed] = literal;
                return plainPosition(same);
            }
        }
        return plainPosition(index);
    }

    private int plainPosition(int[] index) {
        int position = 0;
        for (int i = 0; i < index.length; i++) {
            position = position * choices[i].length + index[i];
        }
        return position;
    }
}

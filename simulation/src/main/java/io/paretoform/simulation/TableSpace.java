package io.paretoform.simulation;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.space.GeneRange;
import io.paretoform.core.space.ParameterBounds;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SpaceDefinition;
import io.paretoform.core.space.SpaceRules;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The search space of which the architectures of a table are a sample. */
final class TableSpace {
    private TableSpace() {}

    /**
     * Every gene may be what it is in some row, in each layer by itself where any row has layers
     * that differ. Where feed-forward widths are fewer as ratios to the width of the model than by
     * themselves, the ratios are the choice.
     *
     * @throws IllegalArgumentException when the architectures are of several backbones, or none
     */
    static SearchSpace of(String name, Collection<Architecture> architectures) {
        Set<Backbone> backbones =
                architectures.stream().map(Architecture::backbone).collect(Collectors.toSet());
        if (backbones.size() != 1) {
            throw new IllegalArgumentException(
                    "architectures of the backbones " + backbones + ": expected one backbone");
        }
        Backbone backbone = backbones.iterator().next();
        Map<Gene, GeneRange> ranges = new EnumMap<>(Gene.class);
        for (Gene gene : backbone.genes()) {
            if (gene.isRequired() || varies(gene, architectures)) {
                ranges.put(gene, range(gene, architectures));
            }
        }
        SpaceRules rules =
                new SpaceRules(
                        BigDecimal.ZERO,
                        ratios(architectures),
                        ParameterBounds.ANY,
                        ParameterBounds.ANY);
        return new SearchSpace(new SpaceDefinition(name, backbone, ranges, rules, List.of()));
    }

    /** Whether any differs from what it would be if the gene were not given. */
    private static boolean varies(Gene gene, Collection<Architecture> architectures) {
        return architectures.stream()
                .anyMatch(architecture -> {
                    Map<Gene, List<Integer>> others = new EnumMap<>(architecture.genes());
                    others.remove(gene);
                    return !Architecture.of(architecture.backbone(), others).equals(architecture);
                });
    }

    private static GeneRange range(Gene gene, Collection<Architecture> architectures) {
        if (gene.shape() == Gene.Shape.LIST || gene.shape() == Gene.Shape.FLAG_LIST) {
            return GeneRange.of(gene, false, fixed(gene, architectures));
        }
        boolean eachLayer =
                gene.shape() == Gene.Shape.PER_LAYER
                        && architectures.stream().anyMatch(one -> differs(one.values(gene)));
        Set<Integer> values = new TreeSet<>();
        architectures.forEach(one -> values.addAll(one.values(gene)));
        if (gene == Gene.D_HEAD) {
            // Heads that happen to share the width of the model do not say theirs.
            values.remove(0);
        }
        return GeneRange.of(gene, eachLayer, List.copyOf(values));
    }

    private static List<Integer> fixed(Gene gene, Collection<Architecture> architectures) {
        Set<List<Integer>> lists =
                architectures.stream().map(one -> one.values(gene)).collect(Collectors.toSet());
        if (lists.size() != 1) {
            throw new IllegalArgumentException(
                    gene.key() + " " + lists + ": expected the same in all architectures");
        }
        return lists.iterator().next();
    }

    private static boolean differs(List<Integer> values) {
        return Collections.frequency(values, values.getFirst()) != values.size();
    }

    /** The ratios of feed-forward to model width; none where widths are fewer. */
    private static List<BigDecimal> ratios(Collection<Architecture> architectures) {
        Set<BigDecimal> ratios = new TreeSet<>();
        Set<Integer> widths = new TreeSet<>();
        for (Architecture architecture : architectures) {
            IntStream.range(0, architecture.nLayer())
                    .forEach(layer -> {
                        int inner = architecture.dInner(layer);
                        widths.add(inner);
                        ratios.add(
                                BigDecimal.valueOf(inner)
                                        .divide(
                                                BigDecimal.valueOf(architecture.dModel()),
                                                MathContext.DECIMAL32)
                                        .stripTrailingZeros());
                    });
        }
        boolean exact = ratios.stream().allMatch(ratio -> ratio.scale() <= 4);
        return exact && ratios.size() < widths.size() ? List.copyOf(ratios) : List.of();
    }
}

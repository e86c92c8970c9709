package io.paretoform.core.space;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Gene;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A search space as it is written.
 *
 * @param ranges of the backbone's genes; one that is left out holds its default
 * @param baselines architectures to compare with, which need not be in the space
 */
public record SpaceDefinition(
        String name,
        Backbone backbone,
        Map<Gene, GeneRange> ranges,
        SpaceRules rules,
        List<Architecture> baselines) {
    public SpaceDefinition {
        if (name.isBlank()) {
            throw new SpaceException(List.of("name"), "name '" + name + "': expected some letters");
        }
        ranges = Collections.unmodifiableMap(new EnumMap<>(ranges));
        baselines = List.copyOf(baselines);
        for (Gene gene : ranges.keySet()) {
            if (!backbone.genes().contains(gene)) {
                throw new SpaceException(
                        List.of(gene.key()),
                        gene.key() + ": not a gene of backbone " + backbone.key());
            }
        }
        for (Gene gene : backbone.genes()) {
            if (gene.isRequired() && !ranges.containsKey(gene)) {
                throw new SpaceException(gene.key() + ": missing, and it has no default");
            }
        }
        for (Architecture baseline : baselines) {
            if (baseline.backbone() != backbone) {
                throw new SpaceException(
                        List.of("baselines"),
                        "baseline " + baseline + ": expected backbone " + backbone.key());
            }
        }
    }

    GeneRange range(Gene gene) {
        GeneRange range = ranges.get(gene);
        if (range == null) {
            throw new IllegalStateException(gene.key() + " is not a required gene");
        }
        return range;
    }

    /** The genes of each layer that the space chooses, in the order of the backbone. */
    List<Gene> layerGenes() {
        return backbone.genes().stream()
                .filter(gene -> gene.shape() == Gene.Shape.PER_LAYER)
                .filter(ranges::containsKey)
                .toList();
    }

    /** What holds in every layer of every candidate. */
    List<LayerRule> layerRules() {
        return rules.layers(!ranges.containsKey(Gene.D_HEAD));
    }

    boolean eachLayer(Gene gene) {
        return range(gene).scope() == GeneRange.Scope.EACH_LAYER;
    }
}

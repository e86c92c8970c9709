package io.paretoform.core.space;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.count.ArchitectureCounts;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which rule of a space an architecture breaks. */
final class Membership {
    private final SpaceDefinition space;

    Membership(SpaceDefinition space) {
        this.space = space;
    }

    /** The first rule broken, with the value that breaks it. */
    Optional<String> violation(Architecture architecture) {
        if (architecture.backbone() != space.backbone()) {
            return Optional.of(
                    "backbone "
                            + architecture.backbone().key()
                            + ": expected "
                            + space.backbone().key());
        }
        return space.ranges().entrySet().stream()
                .filter(entry -> entry.getValue().scope() != GeneRange.Scope.WHOLE_LIST)
                .map(entry -> outOfRange(architecture, entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> notAsFixed(architecture))
                .or(() -> brokenRule(architecture));
    }

    private static Optional<String> outOfRange(
            Architecture architecture, Gene gene, GeneRange range) {
        List<Integer> values = GeneRange.chosen(architecture, gene);
        if (range.scope() == GeneRange.Scope.ALL_LAYERS
                && Collections.frequency(values, values.getFirst()) != values.size()) {
            return Optional.of(gene.key() + " " + values + ": expected one value in all layers");
        }
        return values.stream()
                .filter(value -> !allows(range, architecture, value))
                .findFirst()
                .map(value -> gene.key() + " " + value + ": expected " + range);
    }

    /** Genes at which the space leaves no choice: fixed lists, and defaults. */
    private Optional<String> notAsFixed(Architecture architecture) {
        Architecture fixed = fixed(architecture);
        return space.backbone().genes().stream()
                .filter(gene -> !architecture.values(gene).equals(fixed.values(gene)))
                .findFirst()
                .map(gene ->
                        gene.key()
                                + " "
                                + architecture.values(gene)
                                + ": expected "
                                + fixed.values(gene));
    }

    private static boolean allows(GeneRange range, Architecture architecture, int value) {
        return Collections.binarySearch(range.values(), value) >= 0
                || (range.values().getFirst() == GeneRange.AS_D_MODEL
                        && value == architecture.dModel());
    }

    /** The architecture with every gene at which the space leaves no choice as the space has it. */
    private Architecture fixed(Architecture architecture) {
        Map<Gene, List<Integer>> genes = new EnumMap<>(Gene.class);
        space.ranges()
                .forEach((gene, range) ->
                        genes.put(
                                gene,
                                range.scope() == GeneRange.Scope.WHOLE_LIST
                                        ? range.values()
                                        : GeneRange.chosen(architecture, gene)));
        return Architecture.of(space.backbone(), genes);
    }

    private Optional<String> brokenRule(Architecture architecture) {
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            for (LayerRule rule : space.layerRules()) {
                int value = architecture.value(rule.gene(), layer);
                if (!rule.allows(value, architecture.dModel())) {
                    return Optional.of(
                            "%s %d in layer %d: expected %s"
                                    .formatted(
                                            rule.gene().key(),
                                            value,
                                            layer,
                                            rule.expected(architecture.dModel())));
                }
            }
        }
        ArchitectureCounts counts = ArchitectureCounts.of(architecture);
        return outside(
                        "decoder_parameters",
                        counts.decoderParameters(),
                        space.rules().decoderParameters())
                .or(() ->
                        outside(
                                "total_parameters",
                                counts.totalParameters(),
                                space.rules().totalParameters()));
    }

    private static Optional<String> outside(String rule, long parameters, ParameterBounds bounds) {
        return bounds.contains(parameters)
                ? Optional.empty()
                : Optional.of(rule + " " + parameters + ": expected " + bounds);
    }
}

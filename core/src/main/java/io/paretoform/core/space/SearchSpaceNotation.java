package io.paretoform.core.space;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.architecture.Presets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads and writes a search space as the plain map that YAML and JSON readers give, as messages
 * carry it. Whole numbers may be written like {@code 6M}; they are written out in full.
 */
public final class SearchSpaceNotation {
    private static final String NAME = "name";
    private static final String BACKBONE = "backbone";
    private static final String PER_LAYER = "per_layer";
    private static final String RULES = "rules";
    private static final String BASELINES = "baselines";

    private SearchSpaceNotation() {}

    /**
     * Reads a space.
     *
     * @throws SpaceException when a field is unknown, missing or not what it takes, or the rules
     *     leave no candidate
     */
    public static SearchSpace parse(Map<?, ?> notation) {
        Fields fields = Fields.of(List.of(), notation);
        String name = fields.required(NAME, "a name").toString();
        Backbone backbone = fields.at(BACKBONE, () -> backbone(fields));
        fields.requireOnly(knownFields(backbone));
        SpaceRules rules = fields.fields(RULES).map(RulesNotation::parse).orElse(SpaceRules.NONE);
        return new SearchSpace(
                new SpaceDefinition(
                        name, backbone, ranges(backbone, fields), rules, baselines(fields)));
    }

    /** The notation from which {@link #parse} makes an equal space. */
    public static Map<String, Object> write(SearchSpace space) {
        SpaceDefinition definition = space.definition();
        Map<String, Object> notation = new LinkedHashMap<>();
        notation.put(NAME, definition.name());
        notation.put(BACKBONE, definition.backbone().key());
        notation.putAll(ranges(definition, false));
        putUnlessEmpty(notation, PER_LAYER, ranges(definition, true));
        putUnlessEmpty(notation, RULES, RulesNotation.write(definition.rules()));
        if (!definition.baselines().isEmpty()) {
            notation.put(
                    BASELINES,
                    definition.baselines().stream().map(SearchSpaceNotation::write).toList());
        }
        return notation;
    }

    private static void putUnlessEmpty(
            Map<String, Object> notation, String field, Map<String, Object> value) {
        if (!value.isEmpty()) {
            notation.put(field, value);
        }
    }

    private static Backbone backbone(Fields fields) {
        String name = fields.required(BACKBONE, "a backbone").toString();
        return Backbone.named(name)
                .orElseThrow(() ->
                        new SpaceException(
                                "backbone '"
                                        + name
                                        + "': unknown (known: "
                                        + Arrays.stream(Backbone.values())
                                                .map(Backbone::key)
                                                .toList()
                                        + ")"));
    }

    private static Set<String> knownFields(Backbone backbone) {
        Set<String> known = new LinkedHashSet<>(List.of(NAME, BACKBONE));
        backbone.genes().forEach(gene -> known.add(gene.key()));
        known.addAll(List.of(PER_LAYER, RULES, BASELINES));
        return known;
    }

    private static Map<Gene, GeneRange> ranges(Backbone backbone, Fields fields) {
        Map<Gene, GeneRange> ranges = new EnumMap<>(Gene.class);
        for (Gene gene : backbone.genes()) {
            fields.get(gene.key())
                    .ifPresent(value -> ranges.put(gene, range(fields, gene, false, value)));
        }
        fields.fields(PER_LAYER).ifPresent(layer -> addPerLayer(ranges, backbone, layer));
        return ranges;
    }

    private static void addPerLayer(Map<Gene, GeneRange> ranges, Backbone backbone, Fields layer) {
        layer.values()
                .forEach((field, value) -> {
                    Gene gene =
                            Gene.named(field)
                                    .filter(backbone.genes()::contains)
                                    .orElseThrow(() ->
                                            new SpaceException(
                                                    layer.pathTo(field), field + ": unknown gene"));
                    if (ranges.put(gene, range(layer, gene, true, value)) != null) {
                        throw new SpaceException(
                                layer.pathTo(field),
                                field + ": given for all layers and for each layer");
                    }
                });
    }

    private static GeneRange range(Fields fields, Gene gene, boolean eachLayer, Object value) {
        return fields.at(gene.key(), () -> RangeNotation.parse(gene, eachLayer, value));
    }

    private static List<Architecture> baselines(Fields fields) {
        Object notation = fields.get(BASELINES).orElse(List.of());
        if (!(notation instanceof Collection<?> list)) {
            throw new SpaceException(
                    fields.pathTo(BASELINES),
                    "baselines '" + notation + "': expected a list of names or architectures");
        }
        List<Architecture> baselines = new ArrayList<>();
        for (Object baseline : list) {
            baselines.add(fields.at(BASELINES, () -> baseline(baseline)));
        }
        return baselines;
    }

    private static Architecture baseline(Object notation) {
        if (notation instanceof Map<?, ?> architecture) {
            return ArchitectureNotation.parse(architecture);
        }
        return Presets.named(String.valueOf(notation))
                .orElseThrow(() ->
                        new SpaceException(
                                "baseline '"
                                        + notation
                                        + "': unknown (known: "
                                        + Presets.names()
                                        + ")"));
    }

    private static Map<String, Object> ranges(SpaceDefinition definition, boolean eachLayer) {
        Map<String, Object> notation = new LinkedHashMap<>();
        for (Gene gene : definition.backbone().genes()) {
            GeneRange range = definition.ranges().get(gene);
            if (range != null && (range.scope() == GeneRange.Scope.EACH_LAYER) == eachLayer) {
                notation.put(gene.key(), RangeNotation.write(gene, range));
            }
        }
        return notation;
    }

    private static Object write(Architecture baseline) {
        return Presets.nameOf(baseline)
                .<Object>map(name -> name)
                .orElseGet(() -> ArchitectureNotation.write(baseline));
    }
}

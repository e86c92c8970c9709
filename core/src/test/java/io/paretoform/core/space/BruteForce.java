package io.paretoform.core.space;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.count.ArchitectureCounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The oracle: every combination of values is made, and those that break a rule are dropped. */
final class BruteForce {
    private BruteForce() {}

    static Set<Architecture> candidates(SpaceDefinition space) {
        List<Map<Gene, List<Integer>>> combinations = List.of(Map.of());
        for (Gene gene : space.backbone().genes()) {
            GeneRange range = space.ranges().get(gene);
            if (range != null) {
                combinations =
                        combinations.stream()
                                .flatMap(c -> extended(c, gene, range).stream())
                                .toList();
            }
        }
        Set<Architecture> valid = new LinkedHashSet<>();
        for (Map<Gene, List<Integer>> combination : combinations) {
            Architecture architecture = Architecture.of(space.backbone(), combination);
            if (isValid(space.rules(), architecture)) {
                valid.add(architecture);
            }
        }
        return valid;
    }

    private static List<Map<Gene, List<Integer>>> extended(
            Map<Gene, List<Integer>> genes, Gene gene, GeneRange range) {
        return values(genes, range).stream()
                .map(value -> {
                    Map<Gene, List<Integer>> more = new EnumMap<>(Gene.class);
                    more.putAll(genes);
                    more.put(gene, value);
                    return more;
                })
                .toList();
    }

    private static List<List<Integer>> values(Map<Gene, List<Integer>> genes, GeneRange range) {
        return switch (range.scope()) {
            case WHOLE_LIST -> List.of(range.values());
            case MODEL, ALL_LAYERS ->
                    range.values().stream()
                            .map(value ->
                                    value == GeneRange.AS_D_MODEL
                                            ? genes.getOrDefault(Gene.D_MODEL, List.of())
                                            : List.of(value))
                            .toList();
            case EACH_LAYER ->
                    tuples(range.values(), genes.getOrDefault(Gene.N_LAYER, List.of()).getFirst());
        };
    }

    private static List<List<Integer>> tuples(List<Integer> values, int length) {
        List<List<Integer>> tuples = List.of(List.of());
        for (int i = 0; i < length; i++) {
            tuples =
                    tuples.stream()
                            .flatMap(tuple ->
                                    values.stream()
                                            .map(value -> {
                                                List<Integer> longer = new ArrayList<>(tuple);
                                                longer.add(value);
                                                return longer;
                                            }))
                            .map(List::copyOf)
                            .toList();
        }
        return tuples;
    }

    private static boolean isValid(SpaceRules rules, Architecture architecture) {
        BigDecimal least =
                rules.innerPerModel().multiply(BigDecimal.valueOf(architecture.dModel()));
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            boolean shared = !architecture.hasHeadWidthOfItsOwn();
            if ((shared && architecture.dModel() % architecture.nHead(layer) != 0)
                    || BigDecimal.valueOf(architecture.dInner(layer)).compareTo(least) < 0) {
                return false;
            }
        }
        ArchitectureCounts counts = ArchitectureCounts.of(architecture);
        return isWithin(rules.decoderParameters(), counts.decoderParameters())
                && isWithin(rules.totalParameters(), counts.totalParameters());
    }

    private static boolean isWithin(ParameterBounds bounds, long parameters) {
        return bounds.from() <= parameters && parameters <= bounds.to();
    }
}

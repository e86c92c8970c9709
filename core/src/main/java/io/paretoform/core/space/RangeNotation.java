package io.paretoform.core.space;

import io.paretoform.core.architecture.Gene;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** How the range of a gene is written: a number, a list of choices, or {from, to, step}. */
final class RangeNotation {
    private static final String AS_D_MODEL = "d_model";
    private static final int MOST_CHOICES = 100_000;

    private RangeNotation() {}

    static GeneRange parse(Gene gene, boolean eachLayer, Object notation) {
        return GeneRange.of(gene, eachLayer, values(gene, notation));
    }

    static Object write(Gene gene, GeneRange range) {
        int step = range.step();
        if (step != 0 && !range.values().contains(GeneRange.AS_D_MODEL)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("from", range.values().getFirst());
            fields.put("to", range.values().getLast());
            fields.put("step", step);
            return fields;
        }
        List<Object> values = range.values().stream().map(value -> write(gene, value)).toList();
        boolean single = values.size() == 1 && range.scope() != GeneRange.Scope.WHOLE_LIST;
        return single ? values.getFirst() : values;
    }

    private static Object write(Gene gene, Integer value) {
        if (gene.shape().isFlag()) {
            return value != 0;
        }
        return value == GeneRange.AS_D_MODEL ? AS_D_MODEL : (Object) value;
    }

    private static List<Integer> values(Gene gene, Object notation) {
        if (notation instanceof Map<?, ?>) {
            return steps(gene, Fields.of(List.of(), notation));
        }
        if (notation instanceof Collection<?> list) {
            return list.stream().map(element -> value(gene, element)).toList();
        }
        return List.of(value(gene, notation));
    }

    private static List<Integer> steps(Gene gene, Fields fields) {
        fields.requireOnly(Set.of("from", "to", "step"));
        int from = value(gene, fields.required("from", "{from, to, step}"));
        int to = value(gene, fields.required("to", "{from, to, step}"));
        int step = fields.get("step").map(value -> integer(gene, value)).orElse(1);
        if (step < 1 || to < from) {
            throw new SpaceException(
                    gene.key() + " " + fields.values() + ": expected from <= to and step >= 1");
        }
        long count = ((long) to - from) / step + 1;
        if (count > MOST_CHOICES) {
            throw new SpaceException(
                    gene.key()
                            + " "
                            + fields.values()
                            + ": "
                            + count
                            + " choices, expected at most "
                            + MOST_CHOICES);
        }
        return IntStream.range(0, (int) count).mapToObj(i -> from + i * step).toList();
    }

    private static int value(Gene gene, Object notation) {
        if (gene == Gene.D_EMBED && notation.equals(AS_D_MODEL)) {
            return GeneRange.AS_D_MODEL;
        }
        if (gene.shape().isFlag() && notation instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        return integer(gene, notation);
    }

    private static int integer(Gene gene, Object notation) {
        if (notation instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        throw new SpaceException(
                gene.key()
                        + " '"
                        + notation
                        + "': expected "
                        + (gene.shape().isFlag() ? "true or false" : "an integer")
                        + ", a list of choices or {from, to, step}");
    }
}

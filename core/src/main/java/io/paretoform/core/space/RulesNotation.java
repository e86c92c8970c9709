package io.paretoform.core.space;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the rules of a space are written. */
final class RulesNotation {
    static final String D_INNER = "d_inner";
    static final String DECODER_PARAMETERS = "decoder_parameters";
    static final String TOTAL_PARAMETERS = "total_parameters";

    private static final Pattern AT_LEAST =
            Pattern.compile("\\s*>=\\s*([0-9]+(?:\\.[0-9]+)?)\\s*\\*\\s*d_model\\s*");

    private static final Pattern ONE_OF =
            Pattern.compile(
                    "\\s*one of\\s*\\[([0-9]+(?:\\.[0-9]+)?(?:\\s*,\\s*[0-9]+(?:\\.[0-9]+)?)*)\\]"
                            + "\\s*\\*\\s*d_model\\s*");

    private RulesNotation() {}

    static SpaceRules parse(Fields rules) {
        rules.requireOnly(new TreeSet<>(Set.of(D_INNER, DECODER_PARAMETERS, TOTAL_PARAMETERS)));
        Inner inner =
                rules.get(D_INNER)
                        .map(rule -> rules.at(D_INNER, () -> inner(rule)))
                        .orElse(Inner.ANY);
        return new SpaceRules(
                inner.least(),
                inner.ratios(),
                bounds(rules, DECODER_PARAMETERS),
                bounds(rules, TOTAL_PARAMETERS));
    }

    static Map<String, Object> write(SpaceRules rules) {
        Map<String, Object> notation = new LinkedHashMap<>();
        if (!rules.innerRatios().isEmpty()) {
            notation.put(
                    D_INNER,
                    "one of "
                            + rules.innerRatios().stream().map(BigDecimal::toPlainString).toList()
                            + " * d_model");
        } else if (rules.innerPerModel().signum() != 0) {
            notation.put(D_INNER, ">= " + rules.innerPerModel().toPlainString() + " * d_model");
        }
        write(notation, DECODER_PARAMETERS, rules.decoderParameters());
        write(notation, TOTAL_PARAMETERS, rules.totalParameters());
        return notation;
    }

    private static void write(Map<String, Object> notation, String rule, ParameterBounds bounds) {
        if (bounds.equals(ParameterBounds.ANY)) {
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", bounds.from());
        if (bounds.to() != Long.MAX_VALUE) {
            fields.put("to", bounds.to());
        }
        notation.put(rule, fields);
    }

    /** What a rule on the feed-forward width says: a least ratio to the width, or those allowed. */
    private record Inner(BigDecimal least, List<BigDecimal> ratios) {
        static final Inner ANY = new Inner(BigDecimal.ZERO, List.of());
    }

    private static Inner inner(Object rule) {
        Matcher least = AT_LEAST.matcher(rule.toString());
        if (least.matches()) {
            return new Inner(new BigDecimal(least.group(1)), List.of());
        }
        Matcher ratios = ONE_OF.matcher(rule.toString());
        if (ratios.matches()) {
            return new Inner(
                    BigDecimal.ZERO,
                    Arrays.stream(ratios.group(1).split(",", -1))
                            .map(ratio -> new BigDecimal(ratio.strip()))
                            .toList());
        }
        throw new SpaceException(
                "d_inner '"
                        + rule
                        + "': expected a rule like \">= 1.7 * d_model\" or"
                        + " \"one of [2, 3, 4] * d_model\"");
    }

    private static ParameterBounds bounds(Fields rules, String rule) {
        return rules.fields(rule).map(RulesNotation::bounds).orElse(ParameterBounds.ANY);
    }

    private static ParameterBounds bounds(Fields bounds) {
        bounds.requireOnly(new TreeSet<>(Set.of("from", "to")));
        long from = bounds.get("from").map(value -> quantity(bounds, "from", value)).orElse(0L);
        long to =
                bounds.get("to").map(value -> quantity(bounds, "to", value)).orElse(Long.MAX_VALUE);
        return bounds.at("from", () -> new ParameterBounds(from, to));
    }

    private static long quantity(Fields bounds, String field, Object value) {
        return Quantity.parse(value)
                .orElseThrow(() ->
                        new SpaceException(
                                bounds.pathTo(field),
                                field + " '" + value + "': expected a number like 6M or 6000000"));
    }
}

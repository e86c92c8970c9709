package io.paretoform.core.architecture;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads and writes an architecture as the plain map that JSON and YAML readers give: names to
 * numbers, booleans and lists of them. Names of the published code are understood ({@code n_token},
 * {@code tgt_len}, {@code transfo_xl}, a {@code d_embed} or {@code d_head} of -1), so
 * configurations can be pasted.
 */
public final class ArchitectureNotation {
    private static final Map<String, Gene> ALIASES =
            Map.of(
                    "n_token", Gene.VOCAB_SIZE,
                    "tgt_len", Gene.N_POSITIONS,
                    "n_ctx", Gene.N_POSITIONS,
                    "n_embd", Gene.D_MODEL,
                    "n_inner", Gene.D_INNER);

    /** Fields that are read elsewhere or say nothing of the architecture. */
    private static final Set<String> IGNORED = Set.of("backbone", "name");

    /** The published files give every backbone these, whether it has them or not. */
    private static final Set<Gene> GIVEN_TO_ALL =
            EnumSet.of(Gene.N_POSITIONS, Gene.MEM_LEN, Gene.UNTIE_R);

    /**
     * Left out at their default, so that messages about models of before them stay as they were.
     */
    private static final Set<Gene> UNSAID = EnumSet.of(Gene.D_HEAD, Gene.BIAS);

    private ArchitectureNotation() {}

    /**
     * Reads an architecture.
     *
     * @throws ArchitectureException when the backbone or a gene is unknown, or a value is not what
     *     its gene takes
     */
    public static Architecture parse(Map<?, ?> notation) {
        Backbone backbone = backbone(notation);
        Map<Gene, List<Integer>> genes = new EnumMap<>(Gene.class);
        for (Map.Entry<?, ?> field : notation.entrySet()) {
            String name = String.valueOf(field.getKey());
            if (!IGNORED.contains(name) && field.getValue() != null) {
                read(backbone, genes, name, field.getValue());
            }
        }
        return Architecture.of(backbone, genes);
    }

    /**
     * Every gene of the architecture, in its backbone's order, but for an empty list, {@code
     * d_head} or {@code bias} that is the default; per-layer genes as lists.
     */
    public static Map<String, Object> write(Architecture architecture) {
        Map<String, Object> notation = new LinkedHashMap<>();
        notation.put("backbone", architecture.backbone().key());
        Map<Gene, List<Integer>> genes = architecture.genes();
        for (Gene gene : architecture.backbone().genes()) {
            List<Integer> values = architecture.values(gene);
            boolean unsaid = values.isEmpty() || UNSAID.contains(gene);
            if (!unsaid || !CanonicalForm.isDefault(architecture.backbone(), gene, genes)) {
                notation.put(gene.key(), write(gene, values));
            }
        }
        return notation;
    }

    private static Backbone backbone(Map<?, ?> notation) {
        Object name = notation.get("backbone");
        if (name == null) {
            throw new ArchitectureException("backbone: missing (known: " + backbones() + ")");
        }
        return Backbone.named(name.toString())
                .orElseThrow(() ->
                        new ArchitectureException(
                                "backbone '" + name + "': unknown (known: " + backbones() + ")"));
    }

    private static String backbones() {
        return List.of(Backbone.values()).stream()
                .map(Backbone::key)
                .collect(Collectors.joining(", "));
    }

    private static void read(
            Backbone backbone, Map<Gene, List<Integer>> genes, String name, Object value) {
        Gene gene = gene(backbone, name);
        boolean foreign = GIVEN_TO_ALL.contains(gene) && !backbone.genes().contains(gene);
        if (foreign || followsTheModel(gene, value)) {
            return;
        }
        List<Integer> values = integers(gene, value);
        List<Integer> earlier = genes.put(gene, values);
        if (earlier != null && !earlier.equals(values)) {
            throw new ArchitectureException(
                    name + " " + values + ": " + gene.key() + " is already given as " + earlier);
        }
    }

    private static Gene gene(Backbone backbone, String name) {
        return Gene.named(name)
                .or(() -> Optional.ofNullable(ALIASES.get(name)))
                .orElseThrow(() ->
                        new ArchitectureException(
                                name
                                        + ": unknown gene (backbone "
                                        + backbone.key()
                                        + " has: "
                                        + CanonicalForm.names(backbone)
                                        + ")"));
    }

    /** As the published files say that a width is not given but follows from the model's. */
    private static boolean followsTheModel(Gene gene, Object value) {
        return (gene == Gene.D_EMBED || gene == Gene.D_HEAD)
                && value instanceof Number number
                && number.doubleValue() == -1;
    }

    private static List<Integer> integers(Gene gene, Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(element -> integer(gene, element)).toList();
        }
        return List.of(integer(gene, value));
    }

    private static int integer(Gene gene, Object value) {
        if (gene.shape().isFlag() && value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        // Published files also write flags as 0 and 1; the canonical form checks the range.
        if (value instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        throw new ArchitectureException(
                gene.key()
                        + " '"
                        + value
                        + "': expected "
                        + (gene.shape().isFlag() ? "true or false" : "an integer"));
    }

    private static Object write(Gene gene, List<Integer> values) {
        if (gene.shape().isSingle()) {
            return write(gene, (int) values.getFirst());
        }
        return values.stream().map(value -> write(gene, (int) value)).toList();
    }

    private static Object write(Gene gene, int value) {
        return gene.shape().isFlag() ? (Object) (value != 0) : (Object) value;
    }
}

package io.paretoform.exports.text;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import java.util.List;

/** What an architecture looks like, in a few words. */
public final class Shapes {
    private Shapes() {}

    /** For example {@code 4 layers of 512, inner 896-2048, heads 2-8}, or {@code heads 8 of 64}. */
    public static String of(Architecture architecture) {
        return architecture.nLayer()
                + (architecture.nLayer() == 1 ? " layer of " : " layers of ")
                + architecture.dModel()
                + ", inner "
                + range(architecture.values(Gene.D_INNER))
                + ", heads "
                + range(architecture.values(Gene.N_HEAD))
                + (architecture.hasHeadWidthOfItsOwn() ? " of " + architecture.headWidth(0) : "");
    }

    private static String range(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        return sorted.getFirst().equals(sorted.getLast())
                ? "" + sorted.getFirst()
                : sorted.getFirst() + "-" + sorted.getLast();
    }
}

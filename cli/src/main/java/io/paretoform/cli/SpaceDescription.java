package io.paretoform.cli;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.exports.text.Shapes;
import io.paretoform.exports.text.Units;
import io.paretoform.exports.text.Yaml;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search space and what is in it.
 *
 * @param size number of candidates; null where bounds on parameters make that too long to count
 * @param sizeWithoutParameterBounds number of candidates without those bounds
 * @param samples candidates drawn at random
 */
record SpaceDescription(
        SearchSpace space,
        @Nullable BigInteger size,
        BigInteger sizeWithoutParameterBounds,
        List<Candidate> samples) {
    private static final BigInteger READABLE = BigInteger.TEN.pow(15);

    /** A candidate and its decoder parameters. */
    record Candidate(ArchitectureId id, long decoderParameters, Architecture architecture) {
        static Candidate of(Architecture architecture) {
            return new Candidate(
                    architecture.id(),
                    ArchitectureCounts.of(architecture).decoderParameters(),
                    architecture);
        }
    }

    /** The same seed draws the same candidates. */
    static SpaceDescription of(SearchSpace space, int samples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new SpaceDescription(
                space,
                space.size().orElse(null),
                space.sizeWithoutParameterBounds(),
                Stream.generate(() -> space.sample(random))
                        .limit(samples)
                        .map(Candidate::of)
                        .toList());
    }

    /** For a person: its definition, its size, and candidates. */
    String text() {
        return String.join(
                System.lineSeparator(),
                Yaml.write(Yaml.notation(space)).strip(),
                "",
                sizeLine(),
                samples.isEmpty() ? "" : System.lineSeparator() + table());
    }

    private String sizeLine() {
        if (size == null) {
            return "candidates: "
                    + number(sizeWithoutParameterBounds)
                    + " without the bounds on parameters (with them: too many to count)";
        }
        return "candidates: " + number(size);
    }

    private String table() {
        TextTable table = new TextTable(Set.of("shape"), "drawn", "decoder parameters", "shape");
        samples.forEach(one ->
                table.row(
                        one.id().abbreviated(),
                        Units.count((double) one.decoderParameters()),
                        Shapes.of(one.architecture())));
        return table.toString();
    }

    private static String number(BigInteger count) {
        return count.compareTo(READABLE) < 0
                ? String.format(Locale.ROOT, "%,d", count)
                : String.format(Locale.ROOT, "%.2e", new BigDecimal(count, new MathContext(4)));
    }
}

package io.paretoform.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.measure.LogitsScope;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the graphs compute, against plain Java and against what must hold of any decoder. */
class GraphNumbersTest {
    private static final int SEEDS = 12;

    @TempDir Path folder = Path.of("");

    static Stream<Arguments> models() {
        return Stream.of(Backbone.values())
                .flatMap(backbone ->
                        Stream.of(Variant.values())
                                .flatMap(variant ->
                                        IntStream.range(0, SEEDS)
                                                .mapToObj(seed ->
                                                        Arguments.of(backbone, variant, seed))));
    }

    @ParameterizedTest
    @MethodSource("models")
    void graphAgreesWithPlainJava(Backbone backbone, Variant variant, int seed) throws Exception {
        try (RandomModel model = new RandomModel(folder, backbone, seed, variant)) {
            float[][] rows = model.rows(model.tokens);

            double[][] expected = model.reference();
            for (int t = 0; t < rows.length; t++) {
                assertThat(Algebra.wide(rows[t])).containsExactly(expected[t], within(1e-4));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void laterTokenNeverChangesAnEarlierOutput(Backbone backbone, Variant variant, int seed)
            throws Exception {
        try (RandomModel model = new RandomModel(folder, backbone, seed, variant)) {
            int at = seed % RandomModel.TOKENS;
            int[] changed = model.tokens.clone();
            changed[at] = (changed[at] + 1) % model.architecture.vocabSize();

            float[][] before = model.rows(model.tokens);
            float[][] after = model.rows(changed);

            for (int t = 0; t < at; t++) {
                assertThat(after[t]).containsExactly(before[t], within(1e-6f));
            }
            assertThat(after[at]).isNotEqualTo(before[at]);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void lastTokenAloneHasTheSameOutput(Backbone backbone, Variant variant, int seed)
            throws Exception {
        float[][] all;
        try (RandomModel model = new RandomModel(folder, backbone, seed, variant)) {
            all = model.rows(model.tokens);
        }

        GraphOptions lastOnly = new GraphOptions(LogitsScope.LAST, variant);
        try (RandomModel model = new RandomModel(folder, backbone, seed, lastOnly)) {
            float[][] last = model.rows(model.tokens);

            assertThat(last).hasNumberOfRows(1);
            assertThat(last[0]).containsExactly(all[RandomModel.TOKENS - 1], within(1e-5f));
        }
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void segmentsThatRememberEqualOneLongSegment(Variant variant) throws Exception {
        try (RandomModel model = new RandomModel(folder, Backbone.TRANSFORMER_XL, 2, variant)) {
            int cut = model.architecture.value(Gene.MEM_LEN);
            assertThat(cut).isPositive().isLessThan(RandomModel.TOKENS);
            int[] begin = Arrays.copyOf(model.tokens, cut);
            int[] rest = Arrays.copyOfRange(model.tokens, cut, RandomModel.TOKENS);

            float[][] whole = model.rows(model.tokens, new float[0]);
            float[][] first = model.rows(begin, new float[0]);
            float[] remembered = model.newMemory(begin, new float[0]);
            float[][] second = model.rows(rest, remembered);

            for (int t = 0; t < whole.length; t++) {
                float[] row = t < cut ? first[t] : second[t - cut];
                assertThat(row).containsExactly(whole[t], within(1e-5f));
            }
        }
    }
}

package io.paretoform.core.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.core.architecture.Gene;
import io.paretoform.core.architecture.Presets;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpaceFileTest {
    private static final String TINY =
            """
            name: tiny
            backbone: gpt2
            vocab_size: 100
            n_layer: [1, 2]
            d_model: {from: 8, to: 16, step: 8}
            d_embed: [8, d_model]
            per_layer:
              n_head: [2, 3]
              d_inner: {from: 8, to: 32, step: 8}
            rules:
              d_inner: ">= 1.7 * d_model"
              decoder_parameters: {to: 5K}
            baselines: [gpt2]
            """;

    @Test
    void fileSaysWhatTheSpaceIs(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tiny.yaml"), TINY);

        SearchSpace space = SearchSpaces.read(file);

        assertThat(space.name()).isEqualTo("tiny");
        assertThat(space.baselines()).containsExactly(Presets.named("gpt2").orElseThrow());
        assertThat(space.definition().rules())
                .isEqualTo(
                        new SpaceRules(
                                new BigDecimal("1.7"),
                                new ParameterBounds(0, 5000),
                                ParameterBounds.ANY));
        assertThat(space.definition().ranges())
                .containsEntry(Gene.N_HEAD, GeneRange.of(Gene.N_HEAD, true, List.of(2, 3)))
                .containsEntry(
                        Gene.D_INNER, GeneRange.of(Gene.D_INNER, true, List.of(8, 16, 24, 32)))
                .containsEntry(
                        Gene.D_EMBED,
                        GeneRange.of(Gene.D_EMBED, false, List.of(8, GeneRange.AS_D_MODEL)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    d_embed: [8, d_model] | d_embde: 8 | 6: d_embde: unknown field (known: [name, b
                    backbone: gpt2 | backbone: bert | 2: backbone 'bert': unknown (known: [gpt2, tr
                    n_layer: [1, 2] | n_layer: many | 4: n_layer 'many': expected an integer, a list
                    n_layer: [1, 2] | n_layer: [] | 4: n_layer []: expected at least one choice
                    n_layer: [1, 2] | n_layer: [0] | 4: n_layer 0: expected 1 to 4096
                    n_layer: [1, 2] |  | 1: n_layer: missing, and it has no default
                    to: 16, step: 8 | to: 4, step: 8 | 5: d_model {from=8, to=4, step=8}: expected fr
                    to: 16, step: 8 | too: 16 | 5: too: unknown field (known: [
                    to: 16, step: 8 | step: 8 | 5: to: missing, expected {from, to, step}
                    n_head: [2, 3] | n_haed: [2] | 8: n_haed: unknown gene
                    n_head: [2, 3] | n_layer: [2] | 8: n_layer: a gene of the model, not of each l
                    n_head: [2, 3] | n_head: [3, 5] | 10: no d_model (one of [8, 16]) has n_head (on
                    vocab_size: 100 | d_inner: 64 | 9: d_inner: given for all layers and for each
                    >= 1.7 * d_model | > d_model | 11: d_inner '> d_model': expected a rule like
                    >= 1.7 * d_model | >= 1.7 * d_inner | 11: d_inner '>= 1.7 * d_inner': expected
                    {to: 5K} | {to: lots} | 12: to 'lots': expected a number like 6M or 6000000
                    {to: 5K} | {from: 6M, to: 5M} | 12: {from: 6000000, to: 5000000}: expected 0 <=
                    {to: 5K} | {from: 6M, to: 7M} | 10: no candidate has decoder_parameters 6000000
                    {to: 5K} | 5K | 12: decoder_parameters '5K': expected fields
                    decoder_parameters | parameters | 12: parameters: unknown field (known: [d_inn
                    baselines: [gpt2] | baselines: [gpt9] | 13: baseline 'gpt9': unknown (known: [
                    baselines: [gpt2] | baselines: gpt2 | 13: baselines 'gpt2': expected a list of
                    baselines: [gpt2] | baselines: [{backbone: gpt2}] | 13: vocab_size: missing
                    baselines: [gpt2] | baselines: [transformer-xl-base] | 13: baseline {"backbone"
                    vocab_size: 100 | vocab_size: [1 | 4: no YAML
                    vocab_size: 100 | name: twice | 3: no YAML, found duplicate key name
                    """)
    void mistakeIsNamedWithFileLineValueAndRule(String right, String wrong, String message) {
        String yaml = TINY.replace(right, wrong == null ? "" : wrong);

        assertThatThrownBy(() -> SearchSpaces.parse("tiny.yaml", yaml))
                .isInstanceOf(SpaceException.class)
                .hasMessageStartingWith("tiny.yaml:" + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    n_layer: &few [1, *few] | 4: alias *few: expected what it stands for
                    n_layer: !!map [1] | 4: tag tag:yaml.org,2002:map: expected a plain value
                    n_layer: !!int {} | 4: tag tag:yaml.org,2002:int: expected a plain value
                    """)
    void yamlThatASpaceDoesNotNeedIsRefused(String wrong, String message) {
        assertThatThrownBy(() ->
                        SearchSpaces.parse("odd.yaml", TINY.replace("n_layer: [1, 2]", wrong)))
                .isInstanceOf(SpaceException.class)
                .hasMessage("odd.yaml:" + message);
    }

    @Test
    void depthWithoutEndIsRefused() {
        String yaml = "name: deep\nn_layer: " + "[".repeat(100_000);

        assertThatThrownBy(() -> SearchSpaces.parse("odd.yaml", yaml))
                .hasMessage("odd.yaml:2: fields in fields: expected at most 20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a list", "just text"})
    void whatHasNoFieldsIsRefused(String yaml) {
        assertThatThrownBy(() -> SearchSpaces.parse("odd.yaml", yaml))
                .isInstanceOf(SpaceException.class)
                .hasMessageStartingWith("odd.yaml:1: ")
                .hasMessageEndingWith("expected fields");
    }

    @Test
    void ratiosOfTheFeedForwardWidthAreTheOnlyOnesDrawnAndAreWrittenAsRead() {
        SearchSpace space =
                SearchSpaces.parse(
                        "ratios.yaml",
                        TINY.replace(">= 1.7 * d_model", "one of [2, 2.5] * d_model"));
        assertThat(space.enumerate())
                .isNotEmpty()
                .allMatch(one ->
                        one.values(Gene.D_INNER).stream()
                                .allMatch(inner ->
                                        List.of(2.0, 2.5).contains(inner / (double) one.dModel())));
        assertThat(SearchSpaceNotation.parse(SearchSpaceNotation.write(space))).isEqualTo(space);
    }

    @Test
    void sameModelUnderTwoNamesIsRefused() {
        String yaml = TINY.replace("vocab_size: 100", "vocab_size: 100\ndiv_val: [1, 2, 4]");

        assertThatThrownBy(() -> SearchSpaces.parse("tiny.yaml", yaml))
                .hasMessage(
                        "tiny.yaml:4: div_val 4: with these genes it is the same model as 2, so"
                                + " leave it out");
    }

    @ParameterizedTest
    @CsvSource({"6M, 6000000", "1.5B, 1500000000", "5k, 5000", "250_000, 250000", "7, 7"})
    void quantitiesAreWrittenAsPeopleWriteThem(String notation, long number) {
        assertThat(Quantity.parse(notation)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M", "-1", "1.5", "1e6", "99999999999999999999", "6 MB"})
    void otherQuantitiesAreNone(String notation) {
        assertThat(Quantity.parse(notation)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt2", "transformer-xl"})
    void builtInSpacesRoundTrip(String name) {
        SearchSpace space = SearchSpaces.builtIn(name).orElseThrow();

        assertThat(SearchSpaceNotation.parse(SearchSpaceNotation.write(space))).isEqualTo(space);
    }

    @Test
    void otherNamesAreNotBuiltIn() {
        assertThat(SearchSpaces.builtIn("../gpt2")).isEmpty();
        assertThat(SearchSpaces.builtInYaml("../gpt2")).isEmpty();
    }
}

package io.paretoform.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureNotationTest {
    private static final Map<String, Object> TINY =
            Map.of(
                    "backbone", "gpt2",
                    "vocab_size", 1000,
                    "d_model", 64,
                    "n_layer", 2,
                    "n_head", List.of(2, 4),
                    "d_inner", 128);

    @Test
    void defaultsAreFilledInAndLayersSpelledOut() {
        assertThat(ArchitectureNotation.write(ArchitectureNotation.parse(TINY)))
                .isEqualTo(
                        Map.of(
                                "backbone", "gpt2",
                                "vocab_size", 1000,
                                "n_positions", 1024,
                                "d_model", 64,
                                "d_embed", 64,
                                "div_val", 1,
                                "n_layer", 2,
                                "n_head", List.of(2, 4),
                                "d_inner", List.of(128, 128)));
    }

    @Test
    void namesOfPublishedCodeAreUnderstood() {
        Map<String, Object> published = with("tgt_len", 1024);
        published.remove("vocab_size");
        published.put("n_token", 1000);
        published.put("d_head", -1);
        published.put("mem_len", 192);
        published.put("n_ctx", 1024);

        assertThat(ArchitectureNotation.parse(published))
                .isEqualTo(ArchitectureNotation.parse(TINY));
    }

    @Test
    void flagsMayBeNumbersAsInPublishedFiles() {
        assertThat(ArchitectureNotation.parse(with("tie_projs", List.of(0, 1))))
                .isEqualTo(ArchitectureNotation.parse(with("tie_projs", List.of(false, true))));
    }

    @Test
    void factorOfASingleClusterIsOneModel() {
        assertThat(ArchitectureNotation.parse(with("div_val", 4)))
                .isEqualTo(ArchitectureNotation.parse(with("div_val", 2)))
                .isNotEqualTo(ArchitectureNotation.parse(with("div_val", 1)));
    }

    @Test
    void clustersGivenUpStayGivenUp() {
        Map<String, Object> notation = with("vocab_size", 50257);
        notation.put("div_val", 2);
        notation.put("cutoffs", List.of());
        Architecture architecture = ArchitectureNotation.parse(notation);

        assertThat(ArchitectureNotation.parse(ArchitectureNotation.write(architecture)))
                .isEqualTo(architecture);
        assertThat(architecture.values(Gene.CUTOFFS)).isEmpty();
    }

    static List<Arguments> mistakes() {
        return List.of(
                Arguments.of("d_modle", 64, "d_modle: unknown gene (backbone gpt2 has: vocab_size"),
                Arguments.of("backbone", "bert", "backbone 'bert': unknown (known: gpt2, transf"),
                Arguments.of("d_head", -2, "d_head -2: expected 0 to 16777216"),
                Arguments.of(
                        "d_head", 1 << 23, "d_head 8388608: 4 heads are 33554432 wide, expected"),
                Arguments.of("bias", 2, "bias 2: expected 0 to 1"),
                Arguments.of("d_model", "wide", "d_model 'wide': expected an integer"),
                Arguments.of("d_model", 64.5, "d_model '64.5': expected an integer"),
                Arguments.of("d_model", 0, "d_model 0: expected 1 to 16777216"),
                Arguments.of("d_model", List.of(1, 2), "d_model [1, 2]: expected one value"),
                Arguments.of("n_layer", 5000, "n_layer 5000: expected 1 to 4096"),
                Arguments.of("n_layer", 3, "n_head [2, 4]: 2 values for n_layer 3"),
                Arguments.of("n_head", List.of(), "n_head []: 0 values for n_layer 2"),
                Arguments.of("d_inner", true, "d_inner 'true': expected an integer"),
                Arguments.of("tie_projs", List.of(2), "tie_projs 2: expected 0 to 1"),
                Arguments.of("tie_projs", "yes", "tie_projs 'yes': expected true or false"),
                Arguments.of(
                        "cutoffs", List.of(200, 100), "cutoffs [200, 100]: expected ascending"),
                Arguments.of("n_token", 50257, "is already given as"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeIsNamedWithValueAndRule(String field, Object value, String message) {
        Map<String, Object> notation = with(field, value);

        assertThatThrownBy(() -> ArchitectureNotation.parse(notation))
                .isInstanceOf(ArchitectureException.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatHasNoDefaultMustBeGiven() {
        Map<String, Object> notation = with("d_embed", -1);
        notation.remove("d_inner");

        assertThatThrownBy(() -> ArchitectureNotation.parse(notation))
                .hasMessage("d_inner: missing, and it has no default");
    }

    @Test
    void everyClusterNeedsItsTie() {
        Map<String, Object> notation = with("vocab_size", 50257);
        notation.put("tie_projs", List.of(false));

        assertThatThrownBy(() -> ArchitectureNotation.parse(notation))
                .hasMessage("tie_projs [false]: expected one flag for each of 3 clusters");
    }

    @Test
    void geneOfAnotherBackboneIsRefusedWhereItIsNotPasted() {
        assertThatThrownBy(() -> Architecture.of(Backbone.GPT2, Map.of(Gene.MEM_LEN, List.of(192))))
                .hasMessageStartingWith("mem_len: not a gene of backbone gpt2");
    }

    @Test
    void headsThatShareTheModelAnywayHaveNoWidthOfTheirOwn() {
        Map<String, Object> alike = with("n_head", 4);
        Architecture shared = ArchitectureNotation.parse(alike);
        alike.put("d_head", 16);

        assertThat(ArchitectureNotation.parse(alike)).isEqualTo(shared);
        assertThat(ArchitectureNotation.parse(with("d_head", 16)).id())
                .isNotEqualTo(ArchitectureNotation.parse(TINY).id());
    }

    @Test
    void widthOfHeadsIsGivenOrThatOfTheModelShared() {
        Architecture shared = ArchitectureNotation.parse(TINY);
        Architecture own = ArchitectureNotation.parse(with("d_head", 64));

        assertThat(List.of(shared.headWidth(0), shared.headWidth(1))).containsExactly(32, 16);
        assertThat(List.of(own.headWidth(0), own.headWidth(1))).containsExactly(64, 64);
        assertThat(own.toString()).contains("\"d_head\":64");
    }

    @Test
    void whatWasAlwaysSoIsNotSaid() {
        Map<String, Object> said = with("bias", true);
        said.put("d_head", 0);
        Architecture architecture = ArchitectureNotation.parse(said);

        assertThat(architecture).isEqualTo(ArchitectureNotation.parse(TINY));
        assertThat(ArchitectureNotation.write(architecture)).doesNotContainKeys("bias", "d_head");
        assertThat(ArchitectureNotation.write(ArchitectureNotation.parse(with("bias", false))))
                .containsEntry("bias", false);
    }

    @ParameterizedTest
    @CsvSource({"d_head, 64", "bias, 0"})
    void geneThatNoPublishedFileGivesTransformerXlIsRefusedThere(String gene, int value) {
        Map<String, Object> notation = with(gene, value);
        notation.put("backbone", "transformer-xl");

        assertThatThrownBy(() -> ArchitectureNotation.parse(notation))
                .hasMessageStartingWith(gene + ": not a gene of backbone transformer-xl");
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> notation = new HashMap<>(TINY);
        notation.put(field, value);
        return notation;
    }
}

package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import io.paretoform.core.architecture.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribeCommandTest {
    private static final String YAML =
            """
            backbone: gpt2
            vocab_size: 50257
            d_model: 512
            n_layer: 3
            n_head: [8, 2, 4]
            d_inner: 1920
            """;

    @TempDir private Path folder;

    @Test
    void countsOfAPublishedModelAreAnsweredInJson() throws IOException {
        CommandRun run = CommandRun.of("describe", "--json", "gpt2");
        JsonNode answer = Json.MAPPER.readTree(run.out());
        assertThat(run.exitCode()).isZero();
        assertThat(answer.path("decoder_parameters").asLong()).isEqualTo(85_056_000);
        assertThat(answer.path("total_parameters").asLong()).isEqualTo(124_439_808);
        assertThat(answer.path("weight_bytes").asLong()).isEqualTo(4L * 124_439_808);
        assertThat(answer.path("memory_floor_bytes").asLong())
                .isEqualTo(4L * 124_439_808 + 4L * 192 * (768 + 50_257));
        assertThat(answer.path("flops_prefill").asLong()).isPositive();
        assertThat(answer.path("id").asText()).hasSize(64);
        assertThat(answer.path("architecture").path("n_layer").asInt()).isEqualTo(12);
    }

    @Test
    void layersOfOneShapeShareALine() {
        assertThat(CommandRun.of("describe", "gpt2").out())
                .contains("85,056,000")
                .contains("1-12        12     3072");
    }

    @Test
    void jsonYamlAndInlineNotationMeanTheSameArchitecture() throws IOException {
        String json =
                "{\"backbone\":\"gpt2\",\"vocab_size\":50257,\"d_model\":512,\"n_layer\":3,"
                        + "\"n_head\":[8,2,4],\"d_inner\":1920}";
        Path jsonFile = Files.writeString(folder.resolve("a.json"), json);
        Path yamlFile = Files.writeString(folder.resolve("a.yaml"), YAML);
        String inline = CommandRun.of("describe", json).out();
        assertThat(inline).contains("d_model 512");
        assertThat(CommandRun.of("describe", jsonFile.toString()).out()).isEqualTo(inline);
        assertThat(CommandRun.of("describe", yamlFile.toString()).out()).isEqualTo(inline);
    }

    @Test
    void headsOfTheirOwnWidthAndMissingBiasesAreSaid() {
        String notation =
                "{backbone: gpt2, vocab_size: 50257, d_model: 512, n_layer: 3, n_head: 12,"
                        + " d_inner: 1920";
        assertThat(CommandRun.of("describe", notation + ", d_head: 64, bias: false}").out())
                .contains("d_head 64, bias false");
        assertThat(CommandRun.of("describe", notation + "}").out())
                .doesNotContain("d_head")
                .doesNotContain("bias");
    }

    @Test
    void theAnswerCanBeDescribedAgain() throws IOException {
        String answer = CommandRun.of("describe", "--json", "gpt2-medium").out();
        Path file = Files.writeString(folder.resolve("answer.json"), answer);
        assertThat(CommandRun.of("describe", "--json", file.toString()).out()).isEqualTo(answer);
    }

    @Test
    void aWrongGeneIsNamedWithFileAndRuleAndNoStackTrace() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.yaml"), YAML.replace("d_inner: 1920", "d_inner: 0"));
        CommandRun run = CommandRun.of("describe", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains(file + ": d_inner 0: expected 1 to ")
                .doesNotContain("\tat ");
    }

    @Test
    void verboseShowsWhereAnErrorComesFrom() {
        assertThat(CommandRun.of("--verbose", "describe", "{\"backbone\":\"gtp\"}").err())
                .contains("backbone 'gtp': unknown")
                .contains("\tat io.paretoform");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "backbone: gpt2\nn_head: [8, 2\n");
        assertThat(CommandRun.of("describe", file.toString()).err()).contains(file + ":3: ");
    }

    @Test
    void whatIsNothingIsRefusedWithWhatItCouldBe() {
        CommandRun run = CommandRun.of("describe", "gpt5");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("'gpt5'").contains("transformer-xl-base");
    }

    @Test
    void helpNamesEveryPublishedArchitecture() {
        String help = CommandRun.of("describe", "--help").out().replaceAll("\\s+", " ");
        assertThat(help).contains(String.join(", ", Presets.names()));
    }
}

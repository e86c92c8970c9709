package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceCommandTest {
    private static final String SMALL =
            """
            name: small
            backbone: gpt2
            vocab_size: 1000
            n_positions: 192
            n_layer: {from: 1, to: 2}
            d_model: [64, 128]
            per_layer:
              n_head: [2, 4]
              d_inner: [256, 512]
            """;

    @TempDir private Path folder;

    @Test
    void candidatesAreCountedExactlyWhereThatIsPossible() throws IOException {
        CommandRun run = CommandRun.of("space", file(SMALL));
        assertThat(run.exitCode()).isZero();
        // Two widths; four shapes of a layer, for one layer or two.
        assertThat(run.out()).contains("candidates: 40").contains("name: small");
    }

    @Test
    void theSameSeedDrawsTheSameCandidates() throws IOException {
        String[] command = {"space", file(SMALL), "--seed", "3", "--samples", "4", "--json"};
        JsonNode answer = Json.MAPPER.readTree(CommandRun.of(command).out());
        assertThat(answer.path("samples")).hasSize(4);
        assertThat(answer.path("size").asInt()).isEqualTo(40);
        assertThat(Json.MAPPER.readTree(CommandRun.of(command).out())).isEqualTo(answer);
    }

    @Test
    void builtInSpacesAreKnownByName() {
        assertThat(CommandRun.of("space", "transformer-xl").out())
                .contains("backbone: transformer-xl")
                .contains("candidates: ");
    }

    @Test
    void aMistakeIsShownWithFileLineValueAndRule() throws IOException {
        String file = file(SMALL.replace("d_model: [64, 128]", "d_model: [64, wide]"));
        CommandRun run = CommandRun.of("space", file);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(file + ":6: ").contains("wide").doesNotContain("\tat ");
    }

    @Test
    void whatIsNoSpaceIsRefusedWithTheBuiltInNames() {
        assertThat(CommandRun.of("space", "gtp2").err())
                .contains("space 'gtp2': neither a file nor one of gpt2, transformer-xl");
    }

    private String file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("space.yaml"), yaml).toString();
    }
}

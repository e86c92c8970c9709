package io.paretoform.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Frozen for ever: ids name architectures in logs, databases and files that outlive any version. A
 * red test here means that the change is wrong, never that the id is to be updated.
 */
class ArchitectureIdTest {
    @ParameterizedTest
    @CsvSource({
        "gpt2, 07130363c98346168b9a698609c4cba012550c7d91bf6b08ecbc542dd5856057",
        "gpt2-xl, c9718837219af3fcea187960be9daaf9d15e8a4128f26c081e0ffcda2da9dcb5",
        "gpt2-16-layer, 121d88f9b31d8a507187cb46a29cc8b16e6a12cbbf60f311e9f12b73c83b1a81",
        "transformer-xl-base, c48d85efa2ffa03af0ded0aaf84f916f55b2e414b6748681637315ed71063cd7",
        "transformer-xl-16-layer, 888e1c46eb95b87f2ef4988b69446809b75cbf9809f023a3c925af7423665e9d"
    })
    void idsOfPresetsNeverChange(String preset, String id) {
        assertThat(Presets.named(preset).orElseThrow().id()).hasToString(id);
    }

    @Test
    void idOfAReleasedModelNeverChanges() {
        Architecture architecture =
                ArchitectureNotation.parse(
                        Map.of(
                                "backbone",
                                "gpt2",
                                "n_token",
                                50264,
                                "tgt_len",
                                32,
                                "d_model",
                                320,
                                "div_val",
                                4,
                                "n_layer",
                                3,
                                "n_head",
                                List.of(8, 2, 4),
                                "d_inner",
                                List.of(1920, 1920, 3712),
                                "cutoffs",
                                List.of(59997, 99997, 639997, 50264),
                                "tie_projs",
                                List.of(false, false, false, false)));

        assertThat(architecture)
                .hasToString(
                        "{\"backbone\":\"gpt2\",\"cutoffs\":[],\"d_inner\":[1920,1920,3712],\"d_model\":320,\"div_val\":2,\"n_head\":[8,2,4],\"n_layer\":3,\"n_positions\":32,\"tie_projs\":[false],\"vocab_size\":50264}");
        assertThat(architecture.id())
                .hasToString("2311f06c51fbdefe37201e1edaca0d974e09e04b9ec90befbfdd22736f9742f1");
    }

    @Test
    void canonicalFormLeavesDefaultsOutAndSortsKeys() {
        assertThat(Presets.named("gpt2").orElseThrow())
                .hasToString(
                        "{\"backbone\":\"gpt2\",\"d_inner\":3072,\"d_model\":768,\"n_head\":12,"
                                + "\"n_layer\":12,\"vocab_size\":50257}");
    }

    @Test
    void idIsTheSha256OfTheCanonicalForm() {
        assertThat(ArchitectureId.of("abc"))
                .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void whatIsNoHexIsRefused() {
        assertThatThrownBy(() -> new ArchitectureId("abc"))
                .hasMessage("id 'abc': expected 64 lower-case hexadecimal digits");
    }
}

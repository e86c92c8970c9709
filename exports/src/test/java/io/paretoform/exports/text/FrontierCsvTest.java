package io.paretoform.exports.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.exports.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierCsvTest {
    @Test
    void fieldsWithSeparatorsQuotesAndLineBreaksAreQuoted() {
        String odd = "a,\"b\"\nc";
        MeasuredArchitecture member =
                Samples.on(odd, 0.25, Samples.row(256, 2, 512, 12.5, 90_000_000));

        String csv = FrontierCsv.write(List.of("latency_ms", "energy_j"), List.of(member));

        assertThat(csv)
                .startsWith(
                        "id,device,latency_ms,latency_ms_low,latency_ms_high,energy_j,energy_j_low,"
                                + "energy_j_high,non_dominated,architecture\n"
                                + member.id().hex()
                                + ",\"a,\"\"b\"\"\nc\",12.5,12.25,12.75,,,,0.25,\"{")
                .endsWith("}\"\n");
    }

    @Test
    void noMembersAreAHeaderAlone() {
        assertThat(FrontierCsv.write(List.of("latency_ms"), List.of()).lines()).hasSize(1);
    }
}

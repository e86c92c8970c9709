package io.paretoform.frontier.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.frontier.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberCsvTest {
    @Test
    void fieldsWithSeparatorsQuotesAndLineBreaksAreQuoted() {
        String odd = "a,\"b\"\nc";
        MeasuredArchitecture member =
                MeasuredArchitecture.of(Samples.measured(Samples.job("search", odd, 1), 12.5, 100));

        String csv = MemberCsv.write(List.of("latency_ms", "energy_j"), List.of(member));

        assertThat(csv)
                .startsWith(
                        "id,device,latency_ms,latency_ms_low,latency_ms_high,energy_j,energy_j_low,"
                                + "energy_j_high,non_dominated,architecture\n"
                                + member.id().hex()
                                + ",\"a,\"\"b\"\"\nc\",12.5,12.375,12.625,,,,,\"{")
                .endsWith("}\"\n");
    }

    @Test
    void noMembersAreAHeaderAlone() {
        assertThat(MemberCsv.write(List.of("latency_ms"), List.of()).lines()).hasSize(1);
    }
}

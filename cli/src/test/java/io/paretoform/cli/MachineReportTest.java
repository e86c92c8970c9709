package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import io.paretoform.core.measure.Fitness;
import io.paretoform.local.CorePlan;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MachineReportTest {
    private static final Map<String, String> DESCRIPTION =
            Map.of("cpu_model", "AMD EPYC 7763", "can_pin", "true");

    @Test
    void aFitMachineIsCalledSo() {
        MachineReport report = report(Map.of());
        assertThat(report.verdict()).isNotEqualTo(Fitness.UNFIT);
        assertThat(report.text())
                .contains("core 3 is measured on, 3 for everything else")
                .contains("AMD EPYC 7763: fit to measure on");
    }

    @Test
    void whatSpeaksAgainstItIsShownWithWhatWouldHelp() {
        MachineReport report = report(Map.of("others_cpu_cores", "0.9", "governor", "powersave"));
        assertThat(report.verdict()).isEqualTo(Fitness.UNFIT);
        assertThat(report.text().lines())
                .anyMatch(line -> line.matches("others cpu +unfit +0.90 cores"))
                .anyMatch(line -> line.matches("governor +could be better +powersave"))
                .anyMatch(line -> line.startsWith("  governor: ") && line.contains("performance"))
                .contains("AMD EPYC 7763: not fit to measure on as it is now", "What would help:");
    }

    @Test
    void limitsOfAContainerAreRead() {
        MachineReport report =
                report(
                        Map.of(
                                "cgroup_cpu_max", "150000 100000",
                                "cgroup_memory_max", "536870912"));
        assertThat(report.text().lines())
                .anyMatch(line -> line.matches("cpu limit +unfit +1.50 cores"))
                .anyMatch(line -> line.matches("memory limit +unfit +0.5 GiB"));
        assertThat(
                        report(Map.of("cgroup_cpu_max", "max 100000", "cgroup_memory_max", "max"))
                                .text())
                .containsPattern("cpu limit +ok +none")
                .containsPattern("memory limit +ok +none");
    }

    @Test
    void theAnswerInJsonHasFindingsAndFigures() throws Exception {
        JsonNode answer = Json.MAPPER.readTree(JsonOption.write(report(Map.of())));
        assertThat(answer.path("verdict").asText()).isNotEmpty();
        assertThat(answer.path("findings").get(0).path("aspect").asText()).isEqualTo("cores");
        assertThat(answer.path("facts").path("pieces_ms")).hasSize(100);
        assertThat(answer.path("facts").path("disturbances").path("own_cpu").asDouble())
                .isEqualTo(0.99);
    }

    @Test
    void anAnswerThatLacksSomethingIsRefused() {
        Map<String, String> nothing = Map.of();
        CorePlan plan = new CorePlan(List.of(0, 1));
        assertThatThrownBy(() -> MachineReport.of(plan, DESCRIPTION, nothing))
                .hasMessageContaining("does not say");
    }

    @Test
    void aCoreThatIsNotOursIsRefused() {
        CommandRun run = CommandRun.of("device", "check", "--core", "100000");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--core 100000: expected one of [");
    }

    private static MachineReport report(Map<String, String> changed) {
        Map<String, String> calm =
                new HashMap<>(
                        Map.of(
                                "load_1m", "0.10",
                                "memory_available_bytes", "17179869184",
                                "swap_used_bytes", "0",
                                "own_cpu_cores", "0.99",
                                "others_cpu_cores", "0.03",
                                "stolen_cpu_cores", "0",
                                "involuntary_switches", "2",
                                "throttled", "0",
                                "pieces_ms", String.join(",", Collections.nCopies(100, "1.05"))));
        calm.putAll(changed);
        return MachineReport.of(new CorePlan(List.of(0, 1, 2, 3)), DESCRIPTION, calm);
    }
}

package io.paretoform.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildCommandTest {
    @Test
    void configuredCommandIsTakenAsItIs() {
        ChildCommand command =
                command(Map.of("paretoform.profiler.child.command", "sh,/a b/program.sh"));

        assertThat(command.with("JOBDIR")).containsExactly("sh", "/a b/program.sh", "JOBDIR");
    }

    @Test
    void jarRunsInASmallJvmWithFurtherOptions() {
        ChildCommand command =
                command(
                        Map.of(
                                "paretoform.profiler.child.jar", "/opt/child.jar",
                                "paretoform.profiler.child.jvm-options", "-Xlog:disable"));

        assertThat(command.with("--describe"))
                .contains("-Xmx64m", "-Xlog:disable")
                .endsWith("-jar", "/opt/child.jar", "--device", "cpu", "--describe");
    }

    @Test
    void jarIsToldAnotherDevice() {
        ChildCommand command =
                command(
                        Map.of(
                                "paretoform.profiler.child.jar", "/opt/child.jar",
                                "paretoform.profiler.device", "cuda"));

        assertThat(command.with("JOBDIR")).endsWith("--device", "cuda", "JOBDIR");
    }

    private static ChildCommand command(Map<String, String> settings) {
        return ChildCommand.of(Configs.of(settings).getConfigMapping(ProfilerConfig.class));
    }
}

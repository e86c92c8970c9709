package io.paretoform.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuringProgramTest {
    @Test
    void whatItPrintsIsTheAnswer() {
        assertThat(program("echo cores=2; echo said nothing; echo limit=$0=3").ask("most"))
                .isEqualTo(Map.of("cores", "2", "limit", "most=3"));
    }

    @Test
    void whatItCannotSayIsToldWithItsReason() {
        MeasuringProgram failing = program("echo error=no model; exit 5");
        assertThatThrownBy(() -> failing.ask("--calm"))
                .isInstanceOf(StackException.class)
                .hasMessage("the measuring program ended with 5: no model");
    }

    @Test
    void whatWasNotBuiltIsNamed(@TempDir Path home) {
        StackLayout layout = StackLayout.at(home);
        assertThatThrownBy(() -> MeasuringProgram.of(layout))
                .hasMessageContaining("measure-child.jar; build first");
    }

    private static MeasuringProgram program(String script) {
        return new MeasuringProgram(List.of("sh", "-c", script));
    }
}

package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.search.SearchState;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    @Test
    void aRunningSearchShowsWhatIsDoneAndWhatIsLeft() {
        assertThat(ProgressLine.text(Samples.search("s1", SearchState.RUNNING, 98)))
                .isEqualTo(
                        "[############............] 98 measured, 100 to go, 2 failed | 1:05 |"
                                + " frontier 3, hypervolume 0.420");
    }

    @Test
    void aSearchWithoutADeviceSaysWhatItWaitsFor() {
        assertThat(ProgressLine.text(Samples.search("s1", SearchState.REQUESTED, 0)))
                .contains("waiting for a device");
    }

    @Test
    void onATerminalTheLineIsRewritten() {
        assertThat(shown(true))
                .startsWith("\r\u001b[K[")
                .endsWith("0.420" + System.lineSeparator());
    }

    @Test
    void elsewhereOnlyTheFirstAndTheLastLineOfAShortSearchAreWritten() {
        assertThat(shown(false).lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains(" 1 measured"),
                        line ->
                                assertThat(line)
                                        .startsWith("completed; ")
                                        .contains("198 measured"));
    }

    private static String shown(boolean interactive) {
        StringWriter err = new StringWriter();
        PrintWriter out = new PrintWriter(new StringWriter());
        ProgressLine line = new ProgressLine(new Console(out, new PrintWriter(err), interactive));
        line.show(Samples.search("s1", SearchState.RUNNING, 1));
        line.show(Samples.search("s1", SearchState.RUNNING, 2));
        line.show(Samples.search("s1", SearchState.COMPLETED, 198));
        line.end();
        return err.toString();
    }
}

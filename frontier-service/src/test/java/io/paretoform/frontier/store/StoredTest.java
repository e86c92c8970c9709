package io.paretoform.frontier.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.Measured;
import io.paretoform.frontier.Samples;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredTest {
    @Test
    void fieldsAreSortedSoThatEqualMessagesAreEqualTexts() {
        Measured measured = Samples.measured(Samples.job("search", "device", 1), 10, 100);

        String text = Stored.text(measured);

        assertThat(text.indexOf("decoder_parameters"))
                .isPositive()
                .isLessThan(text.indexOf("latency_ms"));
        assertThat(text).startsWith("{\"conditions\":{\"clock_step_ms\":");
        assertThat(Stored.measurement(text)).isEqualTo(measured);
    }

    @Test
    void valuesComeBackAsTheyWere() {
        String text = Stored.text(Map.of("b", 0.1, "a", 1e300));

        assertThat(text).isEqualTo("{\"a\":1.0E300,\"b\":0.1}");
        assertThat(Stored.values(text)).isEqualTo(Map.of("a", 1e300, "b", 0.1));
    }
}

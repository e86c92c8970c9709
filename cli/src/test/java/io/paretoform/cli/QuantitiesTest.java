package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.core.search.Budget;
import io.paretoform.exports.text.Budgets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
    @Test
    void aPlainNumberIsABudgetOfMeasurements() {
        assertThat(Quantities.budget("200")).isEqualTo(Budget.ofMeasurements(200));
    }

    @ParameterizedTest
    @CsvSource({"10m,PT10M", "90s,PT90S", "1h30m,PT1H30M", "2H,PT2H", "1h5s,PT1H5S"})
    void aNumberWithAUnitIsABudgetOfTime(String text, Duration time) {
        assertThat(Quantities.budget(text)).isEqualTo(Budget.ofTime(time));
    }

    @Test
    void aNumberAndATimeAreBothABudget() {
        assertThat(Quantities.budget("200,10m"))
                .isEqualTo(new Budget(OptionalInt.of(200), Optional.of(Duration.ofMinutes(10))))
                .isEqualTo(Quantities.budget("10m,200"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5,6",
                "5m,6m",
                "5,",
                "",
                "0",
                "0s",
                "10x",
                "ten",
                "-5",
                "m",
                "10m5",
                "99999999999"
            })
    void whatIsNoBudgetIsRefusedWithWhatWasExpected(String text) {
        assertThatThrownBy(() -> Quantities.budget(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("10m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10m", "1h30m", "45s", "1h", "200", "200,10m"})
    void aBudgetIsWrittenAsItIsRead(String text) {
        assertThat(Budgets.text(Quantities.budget(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"20M,20e6", "1.5G,1.5e9", "5_000_000,5e6", "700,700", "2 k,2000"})
    void countsAreReadInPowersOf1000(String text, double count) {
        assertThat(Quantities.count(text)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"200MB,200e6", "200MiB,209715200", "1.5gb,1.5e9", "1000,1000"})
    void sizesAreReadWithDecimalAndBinaryUnits(String text, double bytes) {
        assertThat(Quantities.bytes(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"20ms,20", "20,20", "1.5s,1500", "500us,0.5"})
    void timesAreReadInMilliseconds(String text, double millis) {
        assertThat(Quantities.millis(text)).isEqualTo(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MB", "12 parsec", "1e9", "-3MB", "1.MB"})
    void whatIsNoSizeIsRefused(String text) {
        assertThatThrownBy(() -> Quantities.bytes(text))
                .hasMessage("'%s': expected a size such as 200MB, 200MiB or 1.5GB", text);
    }
}

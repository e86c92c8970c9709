package io.paretoform.exports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
    @ParameterizedTest
    @CsvSource({"0,0", "999,999", "999.6,1.00 k", "85056000,85.1 M", "48800000000,48.8 G"})
    void countsHaveThreeDigits(double count, String text) {
        assertThat(Units.count(count)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"512,512 B", "1023.7,1.00 KiB", "340224000,324 MiB"})
    void bytesAreInPowersOf1024(double bytes, String text) {
        assertThat(Units.bytes(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.254,0.25 ms", "23.44,23.4 ms", "130.2,130 ms", "999.7,1.00 s", "61000,61.0 s"})
    void timesHaveThreeDigits(double millis, String text) {
        assertThat(Units.millis(millis)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0:00", "245,4:05", "3723,1:02:03"})
    void secondsAreWrittenAsAClock(long seconds, String text) {
        assertThat(Units.clock(seconds)).isEqualTo(text);
    }
}

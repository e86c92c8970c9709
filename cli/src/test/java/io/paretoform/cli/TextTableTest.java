package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void numbersAreAlignedRightAndNamesLeft() {
        TextTable table =
                new TextTable(Set.of("shape"), "id", "ms", "shape")
                        .row("abc", "7", "x")
                        .row("d", "120", "yz");
        assertThat(table.lines()).containsExactly("id    ms  shape", "abc    7  x", "d    120  yz");
    }

    @Test
    void aRowWithTooFewCellsIsRefused() {
        assertThatThrownBy(() -> new TextTable("a", "b").row("1"))
                .hasMessage("row [1]: expected one cell for each of [a, b]");
    }
}

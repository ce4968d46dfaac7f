package daman.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import daman.cli.terminal.Table.Cell;
import daman.measures.Amount;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ShownTest {
    @Test void whatSteersATerminalOrTurnsTheWritingIsTakenOut() {
        assertThat(Shown.plain("a\u001b[31m\u0007b\u009bc\u202Ed\u200Fe\n\tf")).isEqualTo("a\uFFFD[31m\uFFFDb\uFFFDcde f");
    }

    @Test void rightToLeftWordsAreIsolatedAndOthersAreNot() {
        assertThat(Shown.isolated("ضمان")).isEqualTo("\u2068ضمان\u2069");
        assertThat(Shown.isolated("Гарантія")).isEqualTo("Гарантія");
    }

    @Test void columnsAreThoseOnTheTerminal() {
        assertThat(Shown.columns("abc")).isEqualTo(3);
        assertThat(Shown.columns("ضَمَان")).isEqualTo(4);
        assertThat(Shown.columns("日本")).isEqualTo(4);
        assertThat(Shown.columns("\u2068ضمان\u2069")).isEqualTo(4);
        assertThat(Shown.cut("日本語", 4)).isEqualTo("日…");
    }

    @Test void aTableIsAsWideAsTheTerminalAndLeavesOutEmptyColumns() {
        Table table = Table.of("who", "nothing", "sources");
        table.row(Cell.of("France"), Cell.of(""), Cell.of("a publisher with a very long name"));
        assertThat(table.lines(24, false)).containsExactly("who     sources", "France  a publisher wit…");
    }

    @Test void wordsThatWouldBeCutShortGoBelow() {
        Table table = Table.ofWords("who", "words");
        table.row(Cell.of("France"), Cell.of("France will send two systems, and then it will send two more of them."));
        assertThat(table.lines(40, false)).containsExactly("who", "France", "    France will send two systems, and t…");
    }

    @Test void sumsAreShortAndExactWhereTheyAreShort() {
        assertThat(Sums.amount(Amount.of(new BigDecimal("2500000000"), "EUR"))).isEqualTo("2.5bn EUR");
        assertThat(Sums.amount(new Amount(new BigDecimal("300000000"), "USD", Amount.Bound.MIN, Amount.Per.YEAR, new BigDecimal("1200000000")))).isEqualTo("≥ 300m–1.2bn USD a year");
        assertThat(Sums.number(new BigDecimal("12500"))).isEqualTo("12,500");
    }
}

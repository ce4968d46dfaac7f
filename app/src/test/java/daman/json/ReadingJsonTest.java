package daman.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daman.commitments.Commitment;
import daman.commitments.Condition;
import daman.commitments.Stage;
import daman.events.Attack;
import daman.events.Contact;
import daman.findings.Finding;
import daman.measures.Amount;
import daman.reading.Mention;
import daman.reading.Reading;
import daman.reading.Report;
import daman.statements.Attribution;
import daman.statements.Channel;
import daman.statements.Form;
import daman.statements.Statement;
import daman.text.Evidence;
import daman.things.Measure;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingJsonTest {
    private static final String TEXT = "Title 😀 here\n\nFrance will give.";
    private static final LocalDate DAY = LocalDate.of(2025, 9, 5);
    private static final Report REPORT = new Report("a.txt", "sha256:00", TEXT, DAY, null, null, null);

    @Test void aReadingHasTheMembersOfTheGuideAndLeavesOutWhatIsAbsent() {
        assertThat(new ReadingJson(false, false).line(full())).isEqualTo("{\"report\":{\"source\":\"a.txt\",\"id\":\"sha256:00\",\"language\":\"en\",\"title\":\"Title 😀 here\",\"published\":\"2025-09-05\"},"
            + "\"statements\":[{\"evidence\":{\"text\":\"here\",\"start\":8,\"end\":12},\"speakers\":[\"FR:presidency\"],\"form\":\"direct\",\"attribution\":\"named\",\"channel\":\"phone-call\"}],"
            + "\"commitments\":[{\"evidence\":{\"text\":\"France will give\",\"start\":14,\"end\":30},\"providers\":[\"FR\"],\"provider_count\":26,\"recipient\":\"UA\",\"measure\":\"air-defence\",\"item\":\"SAMP/T\",\"quantity\":2,\"quantity_high\":3,"
            + "\"amount\":{\"value\":2500000000,\"currency\":\"EUR\",\"bound\":\"max\",\"per\":\"year\",\"high\":3000000000.5},\"stage\":\"announced\",\"attribution\":\"leak\",\"condition\":\"us-backing\",\"date\":\"2025-09-05\",\"by\":\"2026-03\",\"duration\":\"P10Y\"}],"
            + "\"contacts\":[{\"evidence\":{\"text\":\"here\",\"start\":8,\"end\":12},\"kind\":\"call\",\"participants\":[\"FR\",\"UA\"],\"planned\":true}],"
            + "\"attacks\":[{\"evidence\":{\"text\":\"here\",\"start\":8,\"end\":12},\"by\":\"RU\",\"targets\":[\"supply-line\"],\"place\":\"Odesa\"}],"
            + "\"findings\":[{\"evidence\":{\"text\":\"here\",\"start\":8,\"end\":12},\"kind\":\"office\",\"note\":\"No.\"}]}");
    }

    @Test void whatIsWrittenIsReadBackTheSame() {
        assertThat(ReadingParser.reading(REPORT, new ReadingJson(true, true).line(full()))).isEqualTo(full());
    }

    @Test void mentionsAndRulesComeOnlyWhenAskedFor() {
        assertThat(new ReadingJson(false, false).line(full())).doesNotContain("mentions", "rules");
        assertThat(new ReadingJson(true, true).line(full())).contains("\"mentions\":[{\"kind\":\"actor\"", "\"rules\":[\"will give\"]");
    }

    @Test void nothingThatSteersATerminalIsWrittenRaw() {
        Reading reading = new Reading(REPORT, "en", "\u001b[31m \u009b31m \u007f \u202e \u2028 \"\\", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        String line = new ReadingJson(false, false).line(reading);
        assertThat(line).matches("[\\x20-\\x7e]*");
        assertThat(ReadingParser.reading(REPORT, line).title()).isEqualTo(reading.title());
    }

    @Test void evidenceThatIsNotInTheReportIsRefused() {
        assertThatThrownBy(() -> ReadingParser.reading(REPORT, "{\"findings\":[{\"kind\":\"date\",\"evidence\":{\"text\":\"elsewhere\"}}]}"))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("elsewhere");
    }

    @Test void numbersThatNoDoubleHoldsAreStringsInTheLedgerAndComeBackExactly() {
        BigDecimal odd = new BigDecimal("12345678901234567891.25");
        String json = JsonForm.ledgerObject(form -> form.put("odd", odd).put("even", new BigDecimal("2.50E9")));
        assertThat(json).isEqualTo("{\"odd\":\"12345678901234567891.25\",\"even\":2500000000}");
        assertThat(Members.decimal(ReadingParser.tree("test", json), "odd")).isEqualTo(odd);
    }

    @Test void everyGoldReadingComesBackTheSame() {
        assumeTrue(Files.isDirectory(Gold.folder()), "no gold readings beside this checkout");
        for (String folder : List.of("seed", "gold", "linked"))
            for (Report report : Gold.reports(Gold.folder().resolve(folder))) {
                Reading gold = Gold.reading(report);
                assertThat(ReadingParser.reading(report, new ReadingJson(true, true).line(gold))).as(report.source()).isEqualTo(gold);
            }
    }

    private static Reading full() {
        Evidence here = new Evidence("here", 8, 12);
        Evidence gives = new Evidence("France will give", 14, 30);
        List<String> rules = List.of("will give");
        Amount amount = new Amount(new BigDecimal("2500000000"), "EUR", Amount.Bound.MAX, Amount.Per.YEAR, new BigDecimal("3000000000.5"));
        return new Reading(REPORT, "en", "Title 😀 here",
            List.of(new Statement(here, List.of("FR:presidency"), Form.DIRECT, Attribution.NAMED, Channel.PHONE_CALL, null, rules)),
            List.of(new Commitment(gives, List.of("FR"), 26, "UA", Measure.AIR_DEFENCE, "SAMP/T", new BigDecimal("2"), new BigDecimal("3"), amount, Stage.ANNOUNCED,
                Attribution.LEAK, Condition.US_BACKING, DAY, YearMonth.of(2026, 3), Period.ofYears(10), rules)),
            List.of(new Contact(here, Contact.Kind.CALL, List.of("FR", "UA"), null, true, rules)),
            List.of(new Attack(here, "RU", List.of(Attack.Target.SUPPLY_LINE), "Odesa", null, rules)),
            List.of(new Finding(here, Finding.Kind.OFFICE, "No.", rules)),
            List.of(new Mention("actor", gives, "FR", null, "FR")));
    }
}

package daman.cli.tables;

import daman.cli.terminal.Colours;
import daman.cli.terminal.Counted;
import daman.cli.terminal.Ink;
import daman.cli.terminal.Shown;
import daman.cli.terminal.Sums;
import daman.cli.terminal.Table;
import daman.cli.terminal.Table.Cell;
import daman.cli.terminal.Terminal;
import daman.commitments.Commitment;
import daman.commitments.Stage;
import daman.claims.Claim;
import daman.deciding.Guarantee;
import daman.claims.Range;
import daman.claims.ReportHead;
import daman.claims.Sum;
import daman.text.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guarantees in a list, and one with all that was said of it. */
public final class GuaranteeTables {
    private static final int WIDE = 110;
    private static final String NO_STAGE = "rumoured";

    private final Terminal terminal;

    public GuaranteeTables(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A line each; on a narrow terminal a second one with what the first has no room for. */
    public List<String> list(List<Guarantee> guarantees) {
        return (terminal.width() < WIDE ? narrow(guarantees) : wide(guarantees)).lines(terminal.width(), terminal.coloured());
    }

    private static Table wide(List<Guarantee> guarantees) {
        Table table = Table.of("guarantee", "stage", "who", "for", "measure", "what", "sum", "waits for", "last", "claims", "grade", "sources");
        for (Guarantee one : guarantees)
            table.row(id(one), stage(one.stage()), Cell.of(who(one)), Cell.of(or(one.recipient())), Cell.of(one.measure().id()), Cell.of(thing(one)), Cell.of(sums(one)),
                Cell.of(condition(one)), Cell.of(one.last().toString()), Cell.of(Integer.toString(one.claimCount())), Cell.of(one.grade().toString()), Cell.of(String.join(", ", one.sources())));
        return table;
    }

    private static Table narrow(List<Guarantee> guarantees) {
        Table table = Table.ofWords("guarantee", "stage", "who", "measure", "last", "more");
        for (Guarantee one : guarantees)
            table.row(id(one), stage(one.stage()), Cell.of(who(one)), Cell.of(one.measure().id()), Cell.of(one.last().toString()),
                Cell.of(Stream.of(thing(one), sums(one), condition(one).isEmpty() ? "" : "waits for " + condition(one), Counted.of(one.claimCount(), "claim"), one.grade().toString(), String.join(", ", one.sources()))
                    .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "))));
        return table;
    }

    /** Enough of it for {@code daman show}. */
    private static Cell id(Guarantee one) { return Cell.of(one.id().substring(0, 9), Ink.DIM); }

    private static String condition(Guarantee one) { return one.condition() == null ? "" : one.condition().id(); }

    public List<String> one(Guarantee guarantee) {
        List<String> lines = new ArrayList<>();
        String what = Stream.of(thing(guarantee), sums(guarantee)).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        lines.add(Ink.BOLD.on(terminal.coloured(), Shown.plain(who(guarantee) + " → " + (guarantee.recipient() == null ? "?" : guarantee.recipient()) + " · " + guarantee.measure().id() + (what.isEmpty() ? "" : " · " + what))));
        Cell stage = stage(guarantee.stage());
        lines.add(stage.ink().on(terminal.coloured(), stage.text()) + (guarantee.condition() == null ? "" : ", waits for " + guarantee.condition().id())
            + " · " + days(guarantee) + " · " + guarantee.id());
        lines.add("grade " + guarantee.grade() + ": " + Shown.isolated(Shown.plain(guarantee.grade().why())));
        for (Claim claim : guarantee.claims()) lines.addAll(claim(claim));
        return lines;
    }

    /** One claim with its words, in full. */
    public List<String> claim(Claim claim) {
        Commitment one = claim.commitment();
        List<String> lines = new ArrayList<>();
        lines.add("");
        String facts = Stream.of(claim.day().toString(), one.attribution().id(), ReadingTables.providers(one), Sums.thing(one), Sums.amount(one.amount()), one.condition() == null ? "" : "waits for " + one.condition().id())
            .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
        lines.add(Colours.of(one.stage()).on(terminal.coloured(), one.stage().id()) + " · " + Shown.isolated(Shown.plain(facts)));
        Shown.wrapped(words(one.evidence()), terminal.width() - 4).forEach(line -> lines.add("    " + Shown.isolated(line)));
        lines.add(Ink.DIM.on(terminal.coloured(), "  " + Shown.isolated(Shown.cut(Shown.plain(origin(claim.report())), terminal.width() - 2))));
        lines.add(Ink.DIM.on(terminal.coloured(), "  " + Shown.cut(claim.id() + " · entry " + claim.index() + " · joined by: " + claim.rule(), terminal.width() - 2)));
        return lines;
    }

    private static String words(Evidence evidence) {
        return evidence.text().isEmpty() ? "(too long for the log: characters " + evidence.start() + " to " + evidence.end() + " of the report)" : Shown.plain(evidence.text());
    }

    static String origin(ReportHead head) {
        return Stream.of(head.publishedBy(), head.day().toString(), head.url() == null ? head.source() : head.url()).distinct().collect(Collectors.joining(" · "));
    }

    private static Cell stage(@Nullable Stage stage) { return stage == null ? Cell.of(NO_STAGE, Ink.DIM) : Cell.of(stage.id(), Colours.of(stage)); }

    private static String who(Guarantee guarantee) {
        String named = guarantee.providers().isEmpty() ? "nobody named" : String.join(", ", guarantee.providers());
        return guarantee.providerCount() == null ? named : named + " (" + guarantee.providerCount() + ")";
    }

    private static String thing(Guarantee guarantee) {
        Range quantity = guarantee.quantity();
        return ((quantity == null ? "" : Sums.range(quantity.low(), quantity.high())) + " " + or(guarantee.item())).strip();
    }

    private static String sums(Guarantee guarantee) {
        return guarantee.sums().stream().map(GuaranteeTables::sum).collect(Collectors.joining(", "));
    }

    private static String sum(Sum sum) { return Sums.range(sum.range().low(), sum.range().high()) + " " + sum.currency() + (sum.per() == null ? "" : " a " + sum.per().id()); }

    private static String days(Guarantee guarantee) {
        return guarantee.first().equals(guarantee.last()) ? guarantee.first().toString() : guarantee.first() + "…" + guarantee.last();
    }

    private static String or(@Nullable String value) { return value == null ? "" : value; }
}

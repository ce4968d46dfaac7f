package daman.cli.tables;

import daman.cli.terminal.Colours;
import daman.cli.terminal.Ink;
import daman.cli.terminal.Shown;
import daman.cli.terminal.Sums;
import daman.cli.terminal.Table;
import daman.cli.terminal.Table.Cell;
import daman.cli.terminal.Terminal;
import daman.commitments.Commitment;
import daman.events.Attack;
import daman.reading.Reading;
import daman.statements.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reading as a person looks at it: a heading, then a table for each list that holds something. */
public final class ReadingTables {
    private final Terminal terminal;
    private final boolean explain;

    public ReadingTables(Terminal terminal, boolean explain) {
        this.terminal = terminal;
        this.explain = explain;
    }

    public List<String> lines(Reading reading) {
        List<String> lines = new ArrayList<>();
        String title = Shown.cut(Shown.plain(reading.title()), terminal.width());
        lines.add(Ink.BOLD.on(terminal.coloured(), Shown.isolated(title)));
        lines.add(Ink.DIM.on(terminal.coloured(), origin(reading, terminal.width())));
        add(lines, "commitments", commitments(reading));
        add(lines, "statements", statements(reading));
        add(lines, "contacts", contacts(reading));
        add(lines, "attacks", attacks(reading));
        add(lines, "findings", findings(reading));
        if (lines.size() == 2) lines.add("nothing found");
        lines.add("");
        return lines;
    }

    /** Language, day and file. A long path loses its beginning, since its end tells one report from the next. */
    private static String origin(Reading reading, int width) {
        String published = reading.report().published() == null ? "day of publication not known" : reading.report().published().toString();
        String told = reading.language() + " · " + published + " · ";
        return told + Shown.cutAhead(Shown.plain(reading.report().source()), width - Shown.columns(told));
    }

    private void add(List<String> lines, String heading, Table table) {
        List<String> rows = table.lines(terminal.width() - 2, terminal.coloured());
        if (rows.isEmpty()) return;
        lines.add("");
        lines.add(Ink.BOLD.on(terminal.coloured(), heading));
        rows.forEach(row -> lines.add("  " + row));
    }

    private Table commitments(Reading reading) {
        Table table = Table.ofWords("stage", "who", "for", "measure", "what", "sum", "waits for", "on whose word", "day", "rules", "words");
        for (Commitment one : reading.commitments())
            table.row(Cell.of(one.stage().id(), Colours.of(one.stage())), Cell.of(providers(one)), Cell.of(or(one.recipient())), Cell.of(one.measure().id()), Cell.of(Sums.thing(one)),
                Cell.of(Sums.amount(one.amount())), Cell.of(one.condition() == null ? "" : one.condition().id()), Cell.of(one.attribution().id()),
                Cell.of(or(one.date())), rules(one.rules()), Cell.of(one.evidence().text()));
        return table;
    }

    static String providers(Commitment one) {
        String named = String.join(", ", one.providers());
        return one.providerCount() == null ? named : (named + " (" + one.providerCount() + ")").strip();
    }

    private Table statements(Reading reading) {
        Table table = Table.ofWords("who", "form", "on whose word", "channel", "day", "rules", "words");
        for (Statement one : reading.statements())
            table.row(Cell.of(String.join(", ", one.speakers())), Cell.of(one.form().id()), Cell.of(one.attribution().id()),
                Cell.of(one.channel() == null ? "" : one.channel().id()), Cell.of(or(one.date())), rules(one.rules()), Cell.of(one.evidence().text()));
        return table;
    }

    private Table contacts(Reading reading) {
        Table table = Table.ofWords("kind", "who", "day", "", "rules", "words");
        reading.contacts().forEach(one -> table.row(Cell.of(one.kind().id()), Cell.of(String.join(", ", one.participants())), Cell.of(or(one.date())),
            Cell.of(one.planned() ? "planned" : ""), rules(one.rules()), Cell.of(one.evidence().text())));
        return table;
    }

    private Table attacks(Reading reading) {
        Table table = Table.ofWords("by", "targets", "place", "day", "rules", "words");
        reading.attacks().forEach(one -> table.row(Cell.of(or(one.by())), Cell.of(String.join(", ", one.targets().stream().map(Attack.Target::id).toList())),
            Cell.of(or(one.place())), Cell.of(or(one.date())), rules(one.rules()), Cell.of(one.evidence().text())));
        return table;
    }

    private Table findings(Reading reading) {
        Table table = Table.ofWords("kind", "rules", "words", "what does not hold together");
        reading.findings().forEach(one -> table.row(Cell.of(one.kind().id(), Ink.YELLOW), rules(one.rules()), Cell.of(one.evidence().text()), Cell.of(one.note())));
        return table;
    }

    private Cell rules(List<String> rules) { return Cell.of(explain ? String.join(" · ", rules) : "", Ink.DIM); }

    private static String or(@Nullable Object value) { return value == null ? "" : value.toString(); }
}

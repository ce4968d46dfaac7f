package daman.importers.reading;

import daman.sources.Column;
import daman.sources.Range;
import daman.sources.Terms;
import daman.importers.tables.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cell as the value that its column declares. */
final class Cells {
    private static final Set<String> YES = Set.of("1", "yes", "true"), NO = Set.of("0", "no", "false");
    /** Digits of a number: beyond this it is no figure but an attack. */
    private static final int LONGEST_NUMBER = 60;

    /** ISO 8601 but for the space, and for hours of one digit, which people write. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm[:ss]", Locale.ROOT);

    private final Terms terms;
    private final Report report;

    Cells(Terms terms, Report report) {
        this.terms = terms;
        this.report = report;
    }

    /** Null where the cell says nothing, or nothing that the column's kind allows; the latter is reported. */
    @Nullable Value value(Column column, Cell cell, String place) {
        if (cell.kind() == Cell.Kind.ERROR) return wrong(column, place, "an error of the spreadsheet, " + cell.text());
        String given = cell.trimmed();
        if (given.length() != cell.text().length() && !given.isEmpty()) report.note("column '" + column.name() + "': spaces around " + (column.kind() == Column.Kind.TERM ? "'" + cut(given) + "'" : "a value") + " trimmed");
        if (given.isEmpty()) return column.kind() == Column.Kind.ID ? wrong(column, place, "no identifier") : null;
        Optional<String> known = terms.known(column.field(), given);
        if (known.isPresent()) report.note("column '" + column.name() + "': '" + given + "' is read as " + (known.get().isEmpty() ? "no value" : "'" + known.get() + "'") + ", as known.tsv says");
        String word = known.orElse(given);
        if (word.isEmpty()) return null;
        Optional<Terms.Blank> blank = terms.blank(word);
        if (blank.isPresent()) return blank.get() == Terms.Blank.UNDISCLOSED ? new Value.Undisclosed() : null;
        return switch (column.kind()) {
            case ID, TEXT -> new Value.Text(word);
            case NUMBER -> number(column, word, place);
            case DAY -> days(column, cell, word, place);
            case TIME -> time(column, word, place);
            case FLAG -> flag(column, word, place);
            case TERM -> terms.code(column.field(), word).<Value>map(code -> new Value.Term(code, word)).orElseGet(() -> wrong(column, place, "'" + cut(word) + "', a word that terms.tsv does not list for " + column.field()));
        };
    }

    private @Nullable Value number(Column column, String word, String place) {
        try {
            if (word.length() > LONGEST_NUMBER) throw new NumberFormatException();
            BigDecimal number = new BigDecimal(word);
            if (Math.abs((long) number.scale()) > LONGEST_NUMBER) throw new NumberFormatException();
            if (!(column.range() == null || holds(column.range(), number))) return wrong(column, place, word + ", outside " + column.range());
            return new Value.Number(number);
        } catch (NumberFormatException none) {
            return wrong(column, place, "'" + cut(word) + "', no number");
        }
    }

    private @Nullable Value days(Column column, Cell cell, String word, String place) {
        Value.Days days = cell.kind() == Cell.Kind.NUMBER ? serial(word) : DayWords.of(word);
        if (days == null) {
            if (word.chars().anyMatch(Character::isDigit)) report.note("column '" + column.name() + "': '" + cut(word) + "' is no day; kept as it is written");
            return new Value.Days(null, null, word);
        }
        LocalDate told = days.from() != null ? days.from() : days.to();
        if (column.range() != null && told != null && !holds(column.range(), told)) return wrong(column, place, word + " (" + told + "), outside " + column.range());
        return days;
    }

    private static Value.Days serial(String word) {
        LocalDate day = DayWords.serial(new BigDecimal(word));
        return new Value.Days(day, day, null);
    }

    private @Nullable Value time(Column column, String word, String place) {
        try {
            return new Value.Time(word.length() <= 10 ? LocalDate.parse(word).atStartOfDay() : LocalDateTime.parse(word.replace('T', ' '), TIME));
        } catch (DateTimeParseException none) {
            return wrong(column, place, "'" + cut(word) + "', no time");
        }
    }

    private @Nullable Value flag(Column column, String word, String place) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (YES.contains(lower)) return new Value.Flag(true);
        return NO.contains(lower) ? new Value.Flag(false) : wrong(column, place, "'" + cut(word) + "', neither yes nor no");
    }

    @SuppressWarnings("unchecked") // A range has the type of its column's kind, by the table's loader.
    private static <T extends Comparable<? super T>> boolean holds(Range<?> range, T value) { return ((Range<T>) range).holds(value); }

    private @Nullable Value wrong(Column column, String place, String what) {
        report.stop(place, what, "if it is meant so, say so in " + column.origin() + " or in known.tsv, terms.tsv or blanks.tsv beside it; else ask the publisher");
        return null;
    }

    private static String cut(String word) { return word.length() <= 80 ? word : word.substring(0, 80) + "…"; }
}

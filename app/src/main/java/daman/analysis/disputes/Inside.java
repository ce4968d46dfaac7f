package daman.analysis.disputes;

import static daman.analysis.answers.Kind.*;

import daman.analysis.answers.Field;
import daman.analysis.answers.Listing;
import daman.analysis.answers.Quoted;
import daman.analysis.figures.Cut;
import daman.analysis.figures.Happening;
import daman.analysis.figures.Happenings;
import daman.findings.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What doesn't hold together inside single reports, as a listing: who says it, in which words, what doesn't fit, and what would settle it. */
public final class Inside {
    private static final int SHOWN = 50;
    private static final List<Field> FIELDS = List.of(Field.of("what", FINDING), Field.under("what", "note", TEXT), Field.of("who", PUBLISHERS), Field.under("who", "first", DAY), Field.of("words", QUOTE), Field.of("settled_by", WORD), Field.hidden("report", TEXT));

    private Inside() {}

    /** The last recorded first. @param happenings of the memory of which the cut is */
    public static Listing of(Cut cut, Happenings happenings) { return Listing.later("inside", FIELDS, happenings.all(Happening.Kind.FINDING, cut.known(), cut.asOf()), Inside::row).showing(SHOWN); }

    private static List<@Nullable Object> row(Happening one) {
        return Arrays.asList(kind(one.what()), one.note().isEmpty() ? null : one.note(), List.of(one.report().publisher()), one.day(), one.words().isEmpty() ? null : new Quoted(one.words(), one.report().language(), one.report().id(), null), settledBy(one.what()), one.report().id());
    }

    /** What would settle it, by the kind of a finding: {@code settled_by} of the answer's words. */
    public static String settledBy(String finding) {
        return switch (kind(finding)) {
            case OFFICE -> "office";
            case HEADLINE -> "correction";
            case FIGURES -> "figures";
            case DATE -> "date";
        };
    }

    private static Finding.Kind kind(String finding) { return Finding.Kind.valueOf(finding.toUpperCase(Locale.ROOT)); }
}

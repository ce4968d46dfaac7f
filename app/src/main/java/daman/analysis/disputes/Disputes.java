package daman.analysis.disputes;

import static daman.analysis.answers.Kind.*;

import daman.analysis.answers.Answer;
import daman.analysis.answers.Claimed;
import daman.analysis.answers.Field;
import daman.analysis.answers.Listing;
import daman.analysis.answers.Quoted;
import daman.analysis.answers.Which;
import daman.analysis.figures.Cut;
import daman.analysis.figures.Happenings;
import daman.claims.Claim;
import daman.claims.Range;
import daman.deciding.Guarantee;
import daman.text.Evidence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where claims contradict each other, and how good publishers have proved, as listings. */
public final class Disputes {
    private static final int SIDES = 100;
    private static final int MOST = 200;

    private Disputes() {}

    /** The ids of promises of which claims contradict each other, those spoken of last first. */
    static List<String> denied(Cut cut, Which which) { return Arrays.stream(which.rows(cut)).filter(cut.timeline()::isContradicted).mapToObj(cut.timeline()::id).toList(); }

    /** What is disputed about a promise. @param one with its claims */
    static List<Dispute> of(Guarantee one) { return one.contradictions().stream().map(each -> Dispute.of(one, each)).toList(); }

    /** A row for each side. */
    public static Answer contradictions(Cut cut, List<Dispute> disputes) {
        List<Field> fields = List.of(Field.of("guarantee", GUARANTEE), Field.of("about", WORD), Field.of("value", CLAIMED), Field.of("who", PUBLISHERS), Field.under("who", "first", DAY), Field.hidden("told", COUNT), Field.of("words", QUOTE), Field.of("between", WORD), Field.of("settled_by", WORD), Field.hidden("claims", TEXTS));
        return new Answer("contradictions", cut.until(), cut.known(), List.of(Listing.of("sides", fields, disputes.stream().flatMap(one -> one.sides().stream().map(side -> row(one, side))).toList()).showing(SIDES)));
    }

    /** With what doesn't hold together inside single reports. */
    public static Answer contradictions(Cut cut, List<Dispute> disputes, Happenings happenings) {
        Answer between = contradictions(cut, disputes);
        return new Answer(between.name(), between.until(), between.known(), Stream.concat(between.listings().stream(), Stream.of(Inside.of(cut, happenings))).toList());
    }

    private static List<@Nullable Object> row(Dispute one, Dispute.Side side) {
        Claim first = side.claims().getFirst();
        Evidence words = first.commitment().evidence();
        return Arrays.asList(one.promise(), one.field(), new Claimed(one.field(), side.value()), List.copyOf(side.publishers()), side.first(), (long) side.claims().size(), words.text().isEmpty() ? null : new Quoted(words.text(), first.report().language(), first.report().id(), first.id()), one.kind().id(), one.settling().id(), side.claims().stream().map(Claim::id).toList());
    }

    public static Answer reliability(Cut cut, List<Proved> proved) {
        List<Field> fields = List.of(Field.of("publisher", PUBLISHERS), Field.of("judged", COUNT), Field.of("confirmed", COUNT), Field.of("contradicted", COUNT), Field.of("alone", COUNT), Field.of("share", DECIMAL), Field.of("surely", RANGE));
        return new Answer("reliability", cut.until(), cut.known(), List.of(Listing.of("publishers", fields, proved.stream().map(Disputes::row).toList()).showing(MOST)));
    }

    private static List<@Nullable Object> row(Proved one) {
        return Arrays.asList(List.of(one.publisher()), one.judged(), one.confirmed(), one.contradicted(), one.alone(), one.share(), one.low() == null || one.high() == null ? null : new Range(one.low(), one.high()));
    }
}

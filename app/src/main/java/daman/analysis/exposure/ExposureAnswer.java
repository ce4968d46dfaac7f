package daman.analysis.exposure;

import static daman.analysis.answers.Kind.*;

import daman.analysis.answers.Answer;
import daman.analysis.answers.Counted;
import daman.analysis.answers.Field;
import daman.analysis.answers.Figure;
import daman.analysis.answers.Listing;
import daman.things.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Exposure as listings. */
public final class ExposureAnswer {
    private static final int AHEAD = 40;
    /** What is promised and not delivered: the words of the list's filter. */
    private static final String OPEN = "promised+agreed+allocated";
    private static final String STANDING = OPEN + "+delivered";
    private static final List<Field> PROMISES = List.of(Field.of("promises", COUNT), Field.of("sums", SUMS), Field.under("promises", "unpriced", UNPRICED), Field.hidden("claims", TEXTS));

    private final Map<String, String> narrowed;

    private ExposureAnswer(Map<String, String> narrowed) {
        this.narrowed = narrowed;
    }

    /** @param narrowed the parameters of the list of guarantees by which the answer was narrowed */
    public static Answer of(Exposure exposure, Map<String, String> narrowed) {
        ExposureAnswer listings = new ExposureAnswer(narrowed);
        return new Answer("exposure", exposure.until(), exposure.known(), List.of(
            Listing.of("at_risk", fields(List.of(Field.of("why", WORD)), List.of(Field.of("dues", COUNT), Field.of("set_aside", SUMS))), exposure.until() == null ? List.of() : exposure.risks().stream().map(listings::risk).toList()),
            Listing.of("conditions", fields(List.of(Field.of("condition", WORD)), List.of()), exposure.conditions().stream().map(one -> listings.row(List.of(one.on().id()), one.open(), "condition", one.on().id())).toList()),
            Listing.of("calendar", fields(List.of(Field.of("when", WHEN), Field.of("kind", WORD), Field.under("kind", "name", CALLED), Field.of("actor", ACTORS), Field.of("basis", WORD)), List.of(Field.of("set_aside", SUMS), Field.of("source", SOURCE))), exposure.ahead().stream().map(listings::ahead).toList()).showing(AHEAD),
            Listing.of("agreements", List.of(Field.of("party", ACTORS), Field.of("signed", DAY), Field.of("years", COUNT), Field.of("ends", DAY), Field.of("notice_months", LOOKED_UP), Field.of("ends_after_notice", DAY), Field.of("ends_with", WORD), Field.of("promises", COUNT), Field.hidden("claims", TEXTS), Field.of("source", SOURCE), Field.under("source", "unsure", WORD)),
                exposure.agreements().stream().map(one -> listings.agreement(exposure, one)).toList())));
    }

    private static List<Field> fields(List<Field> before, List<Field> after) { return Stream.of(before, PROMISES, after).flatMap(List::stream).toList(); }

    private List<@Nullable Object> risk(Exposure.Risk one) {
        String condition = one.why().startsWith("condition-") ? one.why().substring("condition-".length()) : null;
        List<@Nullable Object> row = new ArrayList<>(row(List.of(one.why()), one.open(), condition == null ? null : "condition", condition));
        row.add(condition == null ? (Object) one.dues() : null);
        row.add(one.aside());
        return row;
    }

    private List<@Nullable Object> ahead(Exposure.Ahead one) {
        Due due = one.due();
        List<@Nullable Object> row = new ArrayList<>(row(Arrays.asList(due.when().when(), due.kind().id(), due.name(), List.of(due.actor()), due.basis().id()), one.open(), "provider", due.actor()));
        row.add(due.sums());
        row.add(due.source());
        return row;
    }

    /** @param filter by which the list has these promises; null where no list has just these */
    private List<@Nullable Object> row(List<@Nullable Object> head, Figure open, @Nullable String filter, @Nullable String value) {
        List<@Nullable Object> row = new ArrayList<>(head);
        row.add(filter == null || value == null ? (Object) open.lines() : counted(open, Map.of(filter, value), OPEN));
        row.addAll(Arrays.asList(open.sums(), open.unpriced(), open.claims()));
        return row;
    }

    private Counted counted(Figure figure, Map<String, String> of, String rungs) {
        Map<String, String> list = new LinkedHashMap<>(narrowed);
        list.putAll(of);
        list.put("rung", rungs);
        return new Counted(figure.lines(), list);
    }

    private List<@Nullable Object> agreement(Exposure exposure, Exposure.Bound one) {
        Agreement all = one.agreement();
        return Arrays.asList(List.of(all.party()), all.signed(), all.years() == null ? null : (Object) all.years().longValue(), all.ends(), all.noticeMonths() == null ? null : (Object) all.noticeMonths().longValue(), exposure.until() == null ? null : all.endsAfterNotice(exposure.until()), all.endsWith() == null ? null : all.endsWith().id(),
            counted(one.promises(), Map.of("provider", all.party(), "measure", Measure.AGREEMENT.id()), STANDING), one.promises().claims(), all.source(), all.unsure() == null ? null : all.unsure().id());
    }
}

package daman.pages.views;

import daman.analysis.filters.BadQuery;
import daman.claims.ReportHead;
import daman.guarantees.RecordedReport;
import daman.json.JsonForm;
import daman.json.ReadingJson;
import daman.pages.marks.Mark;
import daman.pages.marks.Paragraph;
import daman.pages.marks.Segmenting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One report: its text with marks in place, and a note for each mark.
 *
 * @param part  of a text too long for one page, from 1
 * @param notes by number, those of this part
 * @param missing why there is no text, as a key of the words; empty where there is one
 * @param kinds how many of each kind the whole report has
 */
public record ReportView(ReportHead head, int part, int parts, List<Paragraph> paragraphs, Map<Integer, Note> notes, Map<Mark.Kind, Long> kinds, String missing) {
    /** Code points on a page: more than any news report, little enough for a browser. */
    private static final int PART = 200_000;

    /**
     * @param chosen the claim that the reader came to see, whose part is then shown
     * @param asked  for the part, null for the first
     */
    public static ReportView of(Page page, RecordedReport report, @Nullable String chosen, @Nullable Integer asked) {
        List<Note> notes = Notes.of(page, report, chosen);
        String text = report.reading().report().text();
        int points = text.codePointCount(0, text.length());
        int parts = Math.max(1, (points + PART - 1) / PART);
        int part = asked != null ? asked : 1 + notes.stream().filter(note -> note.mark().chosen()).findFirst().map(note -> note.mark().start() / PART).orElse(0);
        if (part < 1 || part > parts) throw new BadQuery("part", Integer.toString(part));
        int first = (part - 1) * PART;
        int last = Math.min(points, part * PART);
        int start = text.offsetByCodePoints(0, first);
        List<Note> here = notes.stream().filter(note -> note.mark().start() < last && note.mark().end() > first).toList();
        List<Paragraph> paragraphs = Segmenting.paragraphs(text.substring(start, text.offsetByCodePoints(start, last - first)), first, here.stream().map(Note::mark).toList());
        Map<Integer, Note> byNumber = here.stream().collect(Collectors.toMap(note -> note.mark().number(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
        return new ReportView(report.head(), part, parts, paragraphs, byNumber, notes.stream().collect(Collectors.groupingBy(note -> note.mark().kind(), Collectors.counting())), !text.isEmpty() ? "" : report.dataSet() ? "report.rows" : "report.withdrawn");
    }

    public long count(Mark.Kind kind) { return kinds.getOrDefault(kind, 0L); }

    /** The first line is the headline. */
    public boolean isHeadline(Paragraph paragraph) { return part == 1 && !paragraphs.isEmpty() && paragraphs.getFirst() == paragraph; }

    public List<Note> notesOf(Paragraph paragraph) { return paragraph.begins().stream().flatMap(mark -> Optional.ofNullable(notes.get(mark.number())).stream()).toList(); }

    /** The reading as {@code daman read} prints it, with the text, where it came from, and the guarantee of each commitment. */
    public static String json(RecordedReport report) {
        String reading = new ReadingJson(false, true).line(report.reading());
        String more = JsonForm.object(form -> {
            form.put("text", report.reading().report().text()).put("publisher", report.head().publisher()).put("url", report.head().url())
                .put("index", report.head().index()).putText("recorded", report.head().at())
                .putList("claims", report.claims(), (one, claim) -> one.put("id", claim.id()).put("guarantee", claim.guarantee()).put("rule", claim.rule()));
            report.putWithdrawal(form);
        });
        return reading.substring(0, reading.length() - 1) + "," + more.substring(1);
    }
}

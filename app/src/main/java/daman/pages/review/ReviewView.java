package daman.pages.review;

import daman.analysis.figures.Cut;
import daman.analysis.memory.Timeline;
import daman.analysis.review.Doubt;
import daman.claims.Claim;
import daman.commitments.Commitment;
import daman.commitments.Condition;
import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.guarantees.Correction;
import daman.guarantees.Reviewed;
import daman.guarantees.UnderReview;
import daman.pages.marks.Mark;
import daman.pages.marks.Paragraph;
import daman.pages.marks.Segmenting;
import daman.pages.views.Choice;
import daman.pages.views.Page;
import daman.statements.Attribution;
import daman.text.Evidence;
import daman.things.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One claim before a reviewer: its words in their place, what it says, and all that can be decided.
 *
 * @param promise  of which it speaks, with its claims; empty where it was rejected or speaks of none
 * @param own      how the claim stands with reviewers
 * @param whole    how its promise does; null where there is none
 * @param looked   the claims of the promise that somebody has looked at
 * @param seen     the last entry that this page knows of
 * @param text     of its report around its words; empty where it isn't kept
 * @param near     promises into which its own may go
 * @param next     of the queue, the first that is another promise
 * @param entered  what came back
 * @param recorded the entry that was made just now; -1 for none
 * @param may      whether this visitor decides, and this is the page of now
 */
public record ReviewView(Page page, Claim claim, Optional<Guarantee> promise, UnderReview own, @Nullable UnderReview whole, Set<String> looked, long seen, List<Paragraph> text, List<Guarantee> near, Optional<Guarantee> next,
                         Entered entered, long recorded, boolean may) {
    /** Code points on either side of the words: some paragraphs. */
    private static final int AROUND = 3_000;
    private static final int NEAR = 6;

    /** The text around a claim's words, from a line's beginning to a line's end, with the words marked. */
    public static List<Paragraph> around(String text, Evidence words) {
        if (text.isEmpty()) return List.of();
        int start = text.offsetByCodePoints(0, words.start());
        int end = text.offsetByCodePoints(start, words.end() - words.start());
        int from = text.lastIndexOf('\n', Math.max(0, start - AROUND)) + 1;
        int to = text.indexOf('\n', Math.min(text.length(), end + AROUND));
        return Segmenting.paragraphs(text.substring(from, to < 0 ? text.length() : to), text.codePointCount(0, from), List.of(new Mark(1, Mark.Kind.COMMITMENT, words.start(), words.end(), true)));
    }

    /** Promises that share giver or thing, kind and recipient with one, those nearest in time first. */
    public static List<Guarantee> near(Guarantee one, Cut cut) {
        Timeline timeline = cut.timeline();
        Set<String> givers = Set.copyOf(one.providers());
        IntPredicate sameGiver = timeline.having(timeline::providers, providers -> providers.stream().anyMatch(givers::contains));
        IntPredicate near = row -> timeline.measure(row) == one.measure() && isSameOrOpen(one.recipient(), timeline.recipient(row)) && (sameGiver.test(row) || one.item() != null && one.item().equals(timeline.item(row))) && !timeline.id(row).equals(one.id());
        long day = one.last().toEpochDay();
        return cut.shown(Arrays.stream(cut.those(near)).boxed().sorted(Comparator.comparing((Integer row) -> Math.abs(timeline.last(row) - day)).thenComparing(timeline::id)).limit(NEAR).mapToInt(Integer::intValue).toArray());
    }

    private static boolean isSameOrOpen(@Nullable String one, @Nullable String other) { return one == null || other == null || one.equals(other); }

    /** The first that waits and is of another promise. */
    public static Optional<Guarantee> next(List<Doubt> queue, @Nullable String promise) { return queue.stream().map(Doubt::promise).filter(one -> !one.id().equals(promise)).findFirst(); }

    public boolean isRejected() { return claim.guarantee() == null && claim.rule().startsWith("rejected by "); }

    /** Whether this visitor may be the next to say so. */
    public boolean mayAgree() { return !own.reviewers().contains(page.visit().visitor().name()); }

    public boolean mayAgreeToAll() { return whole != null && !whole.reviewers().contains(page.visit().visitor().name()); }

    /** All that was decided, the latest first, each once. */
    public List<Reviewed> history() {
        return Stream.concat(own.reviews().stream(), whole == null ? Stream.of() : whole.reviews().stream()).distinct().sorted(Comparator.comparing(Reviewed::entry).reversed()).toList();
    }

    public boolean hasText() { return !text.isEmpty(); }

    /** What the claim says, as facts. */
    public List<Field> fields() {
        Commitment said = claim.commitment();
        List<Field> fields = new ArrayList<>();
        for (String name : Correction.FIELDS) {
            String value = entered.isOf("correct") ? entered.fields().getOrDefault(name, Correction.written(name, said)) : Correction.written(name, said);
            fields.add(new Field(name, kind(name), value, choices(name, value), page.words().find("review.example." + name).orElse("")));
        }
        return fields;
    }

    private static String kind(String name) {
        return switch (name) {
            case Correction.WORDS -> "words";
            case "measure", "stage", "attribution", "condition" -> "choice";
            case "providers", "recipient" -> "actors";
            case "item" -> "item";
            default -> "text";
        };
    }

    private List<Choice> choices(String name, String value) {
        return switch (name) {
            case "measure" -> choices(Arrays.stream(Measure.values()).map(Measure::id), "measure.", value);
            case "stage" -> choices(Arrays.stream(Stage.values()).map(Stage::id), "stage.", value);
            case "attribution" -> choices(Arrays.stream(Attribution.values()).map(Attribution::id), "attribution.", value);
            case "condition" -> choices(Arrays.stream(Condition.values()).map(Condition::id), "condition.", value);
            default -> List.of();
        };
    }

    private List<Choice> choices(Stream<String> ids, String words, String value) {
        Function<String, Choice> choice = id -> new Choice(id, page.say(words + id), -1, id.equals(value));
        return ids.map(choice).toList();
    }

    /** The reason as it is filled in. @param usual where nothing was written yet */
    public String reason(String form, String target, String usual) { return entered.isOf(form) && entered.target().equals(target) ? entered.reason() : usual; }

    /** Of a review that is to be taken back. */
    public String reason(Reviewed one) { return entered.isOf("undo") && entered.entry() == one.entry() ? entered.reason() : ""; }
}

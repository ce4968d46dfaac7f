package daman.events;

import daman.clauses.Dateline;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Particles.Role;
import daman.measures.Measured;
import daman.names.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something happened (GUIDE.md, case 12): the day its own sentence tells, nearest first; else the day the report is telling of,
 * where words such as "that evening" (particle {@code same-day}), "hours before the signature" ({@code hours-from}) or "overnight", the clock of a live report, or the sentence right before say so.
 */
final class Dating {
    /** Words by which another clause's day is farther than one of the same clause. */
    private static final int CLAUSE = 8;
    private static final int LIVE_LINES = 2;
    /** So many sentences on, a report tells of another day. */
    private static final int SENTENCES = 8;
    private static final int RECENT_DAYS = 31;
    private static final int WEEK = 7;
    /** In so many sentences of the body a report says which day it tells of. */
    private static final int LEAD = 3;

    private final Passage passage;
    private @Nullable List<Sentence> opening;                          // made when first asked
    /** The day of a live report, null where it is none or leaves the day open; once it is looked for. */
    private @Nullable LocalDate live;
    private boolean lookedFor;

    Dating(Passage passage) { this.passage = passage; }

    private @Nullable LocalDate live() {
        if (!lookedFor) {
            live = clockedLines() >= LIVE_LINES ? liveDay() : null;
            lookedFor = true;
        }
        return live;
    }

    /** The first sentences of the body. */
    private List<Sentence> opening() {
        if (opening != null) return opening;
        List<Sentence> sentences = passage.layout().sentences();
        opening = new ArrayList<>(LEAD);
        for (int s = 0; s < sentences.size() && opening.size() < LEAD; s++) if (sentences.get(s).body()) opening.add(sentences.get(s));
        return opening;
    }

    /**
     * @param first   tokens of the words that tell the event
     * @param planned days to come count as well
     * @param who     ids of those who take part, empty where nobody is named
     * @param present they are in one place, which is where the report is
     */
    @Nullable LocalDate of(int s, int first, int last, boolean planned, Collection<String> who, boolean present) {
        Sentence sentence = passage.layout().sentence(s);
        List<Measured.Day> days = days(sentence);
        if (who.isEmpty()) days.removeIf(this::night);
        return days.isEmpty() ? planned && !who.isEmpty() ? null : ofStory(s, sentence, who, present) : nearest(days, first, last, planned);
    }

    /** "Last night" and no more: a night is called after its morning. */
    private boolean night(Measured.Day day) { return passage.particles().is(day.first(), Role.OVERNIGHT) && passage.particles().end(day.first()) >= day.last(); }

    /** The day that the event's own sentence names. */
    @Nullable LocalDate own(int s, int first, int last) { return nearest(days(passage.layout().sentence(s)), first, last, false); }

    private @Nullable LocalDate ofStory(int s, Sentence sentence, Collection<String> who, boolean present) {
        if (who.isEmpty() && passage.particles().find(sentence.first(), sentence.last(), Role.HABITUAL) >= 0) return null;
        LocalDate lead = passage.particles().find(sentence.first(), sentence.last(), Role.HOURS_FROM) >= 0 ? lead() : null;
        if (lead != null) return lead;
        if (passage.particles().find(sentence.first(), sentence.last(), Role.OVERNIGHT) >= 0) {
            LocalDate told = told(s, sentence.line());
            return told != null ? told : passage.published();
        }
        if (passage.particles().find(sentence.first(), sentence.last(), Role.SAME_DAY) >= 0) return told(s, sentence.line() - 3);
        LocalDate before = s > 0 ? told(s, sentence.line()) : null;
        if (before != null && (who.isEmpty() || shared(passage.layout().sentence(s - 1), who))) return before;
        LocalDate live = live();
        return live != null || !present || who.isEmpty() ? live : ofLead(s, who);
    }

    /** Every day, month and year outside the dateline: a remote one keeps the story's day away. */
    List<Measured.Day> days(Sentence sentence) {
        List<Measured.Day> days = new ArrayList<>(0);
        if (!passage.dayIn(sentence.first(), sentence.last())) return days;
        for (Measured value : passage.measuredIn(Dateline.after(passage, sentence), sentence.last())) if (value instanceof Measured.Day day) days.add(day);
        return days;
    }

    private @Nullable LocalDate nearest(List<Measured.Day> days, int first, int last, boolean planned) {
        LocalDate found = null;
        int nearest = Integer.MAX_VALUE;
        for (Measured.Day day : days) {
            if (!(day.value() instanceof LocalDate told) || !day.consistent() || !planned && toCome(told)) continue;
            LocalDate date = planned ? coming(day, told) : told;
            int distance = day.first() > last ? distance(last, day.first()) : distance(day.last(), first);
            if (distance < nearest) {
                nearest = distance;
                found = date;
            }
        }
        return found;
    }

    /** "Doit être reçu vendredi": of what is still to come a bare day of the week is the next one. */
    private LocalDate coming(Measured.Day day, LocalDate date) {
        LocalDate published = passage.published();
        boolean bare = day.weekday() != null;
        for (int t = day.first(); t <= day.last() && bare; t++) bare = !passage.tokens().number(t);
        return bare && published != null && date.isBefore(published) && !date.isBefore(published.minusDays(WEEK)) ? date.plusDays(WEEK) : date;
    }

    private int distance(int from, int to) { return Math.max(0, to - from) + CLAUSE * passage.partings(from, to); }

    private boolean recent(LocalDate date) { return !toCome(date) && (passage.published() == null || date.isAfter(passage.published().minusDays(RECENT_DAYS))); }

    private boolean toCome(LocalDate date) { return passage.published() != null && date.isAfter(passage.published()); }

    /** The last day told of in the sentences before, as far back as a line. */
    private @Nullable LocalDate told(int s, int line) {
        for (int before = s - 1; before >= Math.max(0, s - SENTENCES) && passage.layout().sentence(before).line() >= Math.max(1, line); before--) {
            Sentence sentence = passage.layout().sentence(before);
            if (!passage.dayIn(sentence.first(), sentence.last())) continue;
            List<Measured> values = passage.measuredIn(Dateline.after(passage, sentence), sentence.last());
            for (int v = values.size() - 1; v >= 0; v--) {
                if (values.get(v) instanceof Measured.Day day && day.value() instanceof LocalDate date && day.consistent() && !day.deadline() && recent(date)) return date;
            }
        }
        return null;
    }

    /** The day that the report's first sentences tell of: that of what "hours before the signature" happened. */
    private @Nullable LocalDate lead() {
        for (Sentence sentence : opening()) {
            for (Measured.Day day : days(sentence)) if (day.value() instanceof LocalDate date && day.consistent() && !day.deadline() && recent(date)) return date;
        }
        return null;
    }

    /** What those did whom the report's first sentences tell of is of the day that these tell, as far as no other day has been told since. */
    private @Nullable LocalDate ofLead(int s, Collection<String> who) {
        LocalDate lead = lead();
        if (lead == null || !lead.equals(told(s, 1))) return null;
        for (Sentence sentence : opening()) if (shared(sentence, who)) return lead;
        return null;
    }

    private boolean shared(Sentence sentence, Collection<String> who) {
        for (Actor actor : passage.actorsIn(sentence.first(), sentence.last())) if (who.contains(actor.id())) return true;
        return false;
    }

    /** The day in a live report's headline, else that of publication where the report says that it tells of it. */
    private @Nullable LocalDate liveDay() {
        Sentence headline = passage.layout().sentence(0);
        LocalDate day = nearest(days(headline), headline.first(), headline.first(), false);
        LocalDate published = passage.published();
        if (day != null || published == null) return day;
        for (Measured value : passage.measuredIn(0, passage.words().size())) if (value instanceof Measured.Day told && published.equals(told.value())) return published;
        return null;
    }

    /** Lines of which some sentence begins so; sentences stand in the order of the lines. */
    private int clockedLines() {
        int lines = 0, last = -1;
        for (Sentence sentence : passage.layout().sentences()) {
            if (sentence.line() == last || !clocked(sentence.first())) continue;
            last = sentence.line();
            lines++;
        }
        return lines;
    }

    /** The line begins with an hour: 09:40, 9.40, 09h40. */
    private boolean clocked(int token) {
        int sign = token + 1;
        if (sign + 1 >= passage.words().size() || !passage.tokens().number(token)) return false;
        String form = passage.tokens().form(token);
        if (form.length() == 5 && form.charAt(2) == '.') return passage.tokens().sign(sign) || passage.tokens().capital(sign);
        boolean apart = passage.tokens().is(sign, ":") || passage.tokens().is(sign, "h");
        return form.length() <= 2 && apart && passage.tokens().glued(sign) && passage.tokens().number(sign + 1) && passage.tokens().form(sign + 1).length() == 2;
    }
}

package daman.commitments;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.commitments.acts.Frame;
import daman.commitments.acts.Frames;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.measures.Measured;
import daman.statements.Attribution;
import daman.statements.Said;
import daman.things.Measure;
import daman.things.Thing;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around the act: negation, modality, time and condition. */
final class Settings {
    private static final int CLAUSE = 24;
    /** Words of a condition. */
    private static final int LONGEST = 8;
    /** Words from the negation to "X à céder". */
    private static final int TO_GIVE = 10;
    /** Words of "in case that". */
    private static final int SUPPOSED = 3;
    /** Words in which a sentence's first verb stands. */
    private static final int OPENING = 4;
    /** Words from a verb that comes first, over its subject, to its adverb. */
    private static final int ADVERB = 4;
    /** Words from thanks to what they are for. */
    private static final int THANKED = 5;
    /** Words from "after" to a sum that went before, another one of them in between. */
    private static final int BEFORE = 12;
    /** Words from a sum to its year. */
    private static final int OWN_YEAR = 3;

    private final Passage passage;
    private final boolean verbLast;
    private final boolean inverts;
    private final boolean verbFirst;
    private final boolean cases;
    private final boolean subjectFirst;
    private final List<Lexicon.Hit<Condition>> conditions;
    private final Listed thanks;
    private final Listed after;
    private final Listed since;
    private final Listed still;
    /** The sentence that was asked last until when, since each of its promises asks. */
    private @Nullable Sentence byAsked;
    private @Nullable Temporal byFound;

    /** What the auxiliary before a participle says of its time: "seront livrés", "auraient été remis". */
    private record Auxiliary(boolean future, boolean conditional, boolean perfect) {
        private static final int REACH = 5;

        static Auxiliary of(Act act, Passage passage) {
            if (act.noun() || !Feature.PARTICIPLE.in(act.features())) return new Auxiliary(false, false, false);
            long features = 0;
            boolean perfect = false;
            for (int t = act.first() - 1; t >= Math.max(0, act.first() - REACH); t--) {
                boolean auxiliary = passage.particles().is(t, Role.BE) || passage.particles().is(t, Role.HAVE);
                if (passage.particles().is(t, Role.HAVE) && !passage.particles().is(t, Role.BE)) perfect = true;
                if (auxiliary) features |= passage.words().features(t);
                else if (!passage.words().may(t, Feature.ADVERB) && !passage.particles().is(t, Role.NOT)) break;
            }
            return new Auxiliary(Feature.FUTURE.in(features), Feature.CONDITIONAL.in(features), perfect);
        }
    }

    Settings(Passage passage, List<Lexicon.Hit<Condition>> conditions) {
        this.passage = passage;
        this.verbLast = passage.language().setting("verb-last");
        this.inverts = passage.language().setting("inverts");
        this.verbFirst = passage.language().setting("verb-first");
        this.cases = passage.language().setting("cases");
        this.subjectFirst = passage.language().setting("subject-first");
        this.conditions = conditions;
        this.thanks = passage.language().listed("thanks-words");
        this.after = passage.language().listed("after-words");
        this.since = passage.language().listed("since-words");
        this.still = passage.language().listed("still-words");
    }

    Stages.Mood mood(Frame frame, Sentence sentence) {
        Act act = frame.governor();
        int from = Math.max(passage.clauseStart(act.first(), sentence.first()), act.first() - (verbLast ? CLAUSE : toGive(act) ? TO_GIVE : 6));
        int to = Math.min(sentence.last(), act.last() + 2);
        Auxiliary auxiliary = Auxiliary.of(act, passage);
        Role near = near(act, from);
        boolean negated = near.has(Role.NOT) && !only(act, from, sentence) && !outside(act, from) || passage.particles().find(act.last() + 1, to, Role.NOT) == act.last() + 1 && !verbFirst && !cases;
        // "N'est pas question": both words make one negation, of which the act names one.
        if (negated && (inverts && passage.particles().find(act.first(), act.last(), Role.NOT) >= 0 || later(act, sentence))) negated = false;
        // "Aurait livré": what is rumoured to have happened; "livrerait", "serait livré": what may happen.
        boolean rumoured = auxiliary.conditional() && auxiliary.perfect() && !told(act, sentence) && passage.particles().find(sentence.first(), sentence.last(), Role.IF) < 0;
        boolean possible = near.has(Role.MAY) || (Feature.CONDITIONAL.in(act.features()) || auxiliary.conditional()) && !rumoured && !told(act, sentence);
        possible |= passage.particles().is(act.first() - 1, Role.MAYBE) && Feature.PRESENT.in(act.features()) && !Feature.PAST.in(act.features());
        boolean future = Stages.future(act.features()) || near.has(Role.WILL) || auxiliary.future() || (Feature.CONDITIONAL.in(act.features()) || auxiliary.conditional() && !auxiliary.perfect()) && told(act, sentence) || cases && Feature.INFINITIVE.in(act.features()) && near.has(Role.HAVE);
        negated |= act.noun() && passage.particles().find(act.last() + 1, passage.clauseEnd(act.last(), sentence.last()), Role.ABSENT) >= 0;
        boolean done = Feature.PERFECTIVE.in(act.features()) && Feature.PAST.in(act.features());
        boolean ongoing = !done && !auxiliary.perfect() && near.has(Role.ONGOING) || Feature.GERUND.in(act.features()) && near.has(Role.BE);
        ongoing |= goesOn(act.features()) && (near.has(Role.ALREADY) || still.at(passage.words(), act.first() - 1));
        boolean present = Feature.PRESENT.in(act.features()) && !act.noun() && !auxiliary.perfect() && !near.has(Role.HAVE);
        ongoing |= verbFirst && present && !Feature.WILL.in(act.features()) && passage.particles().find(act.last() + 1, Math.min(passage.clauseEnd(act.last(), sentence.last()), act.last() + ADVERB), Role.ONGOING) >= 0;
        ongoing |= inverts && present && (passage.particles().find(act.last() + 1, Math.min(sentence.last(), act.last() + 2), Role.ONGOING) >= 0 || passage.particles().find(sentence.first(), sentence.last(), Role.SINCE) >= 0);
        boolean perfect = verbLast && Feature.PARTICIPLE.in(act.features()) && (near.has(Role.HAVE) || near.has(Role.BE));
        boolean past = Stages.past(act.features()) && !future && (perfect || !Feature.INFINITIVE.in(act.features()) || alike(act, near)) && !act.noun();
        if (verbLast && !perfect && Feature.PRESENT.in(act.features()) && !Feature.PAST.in(act.features())) past = false;
        boolean made = act.noun() && passage.particles().is(act.first() - 1, Role.DONE);
        boolean toBe = Frames.passiveInfinitive(act, passage) && !auxiliary.perfect();
        past &= !toBe;
        future |= toBe && !possible;
        past |= made && !Feature.WILL.in(passage.words().features(act.first() - 1)) && !Feature.PRESENT.in(passage.words().features(act.first() - 1));
        future |= made && Feature.WILL.in(passage.words().features(act.first() - 1));
        // A negated present may be spelled like a past: only "did not" denies what is past.
        if (negated && verbFirst) past = near.has(Role.DID_NOT) && !act.noun();
        boolean infinitive = inverts && Feature.INFINITIVE.in(act.features()) && !act.noun();
        past |= infinitive && near.has(Role.JUST);
        boolean toCome = act.kind() == ActKind.AGREE && near.has(Role.MUST);
        future |= toCome || verbFirst && act.kind().phase() && passage.particles().is(act.first() - 1, Role.SUBJUNCTIVE) && Feature.PRESENT.in(act.features()) && !Feature.PAST.in(act.features());      // "تعهد أن تنطلق"
        past |= act.noun() && thanked(act);
        possible = !toCome && (possible || infinitive && !past && act.kind() == ActKind.AGREE);
        return new Stages.Mood(negated, possible, ongoing, past, future, rumoured);
    }

    /** "N'a plus de batterie à céder": what one has or hasn't stands between the negation and the infinitive. */
    private boolean toGive(Act act) {
        return inverts && !act.noun() && Feature.INFINITIVE.in(act.features()) && passage.particles().is(act.first() - 1, Role.TO) && (passage.namedAt(act.first() - 2) || passage.words().may(act.first() - 2, Feature.NOUN) || !passage.words().known(act.first() - 2));
    }

    /** "مثمنا تخصيص أوسلو", "شكر بلجيكا على تدريب": what one is thanked for is done. */
    private boolean thanked(Act act) {
        if (!verbFirst) return false;
        for (int t = act.first() - 1; t >= Math.max(0, act.first() - THANKED) && !passage.tokens().sign(t); t--) if (thanks.at(passage.words(), t)) return true;
        return false;
    }

    /** "Вже надсилає", but not "вже надіслав", "déjà fournis": what is told in the present. */
    private static boolean goesOn(long features) { return Feature.PRESENT.in(features) && !Feature.PAST.in(features) && !Feature.PARTICIPLE.in(features); }

    /** "The cabinet set aside money": a past that is spelled like the present; newsrooms tell what was. */
    private boolean alike(Act act, Role near) {
        return subjectFirst && Feature.PAST.in(act.features()) && !passage.particles().is(act.first() - 1, Role.TO) && !near.has(Role.MAY);
    }

    /** A conditional that tells what will be, as seen from then: "a annoncé que la France céderait". Else it is rumour or possibility. */
    private boolean told(Act act, Sentence sentence) { return passage.particles().find(Math.max(sentence.first(), act.first() - 14), act.first() - 1, Role.THAT) >= 0; }

    /** "They won't enter service before the pilots have been trained": what is denied stands outside the clause of time. */
    private boolean outside(Act act, int from) {
        int not = passage.particles().find(from, act.first() - 1, Role.NOT);
        return passage.particles().find(not + 1, act.first() - 1, Role.UNTIL) >= 0;
    }

    /** "Ne seront pas livrés avant 2026": they will be, but later. */
    private boolean later(Act act, Sentence sentence) {
        int before = passage.particles().find(act.last() + 1, Math.min(sentence.last(), act.last() + 3), Role.BEFORE);
        if (before >= 0) for (Measured value : passage.measuredIn(before + 1, Math.min(sentence.last(), before + 4))) if (value instanceof Measured.Day) return true;
        return false;
    }

    /** "N'enverraient que 15 000 soldats": no negation. */
    private boolean only(Act act, int from, Sentence sentence) {
        for (int t = from; t < act.first(); t++) if (passage.particles().is(t, Role.NOT) && !passage.particles().is(t, Role.ONLY)) return false;
        int end = Math.min(sentence.last(), act.last() + 3);
        boolean right = passage.particles().find(act.last() + 1, end, Role.THAT) >= 0 || onlyAfter(act, sentence);
        return right && passage.particles().find(act.last() + 1, end, Role.NOT) < 0;
    }

    /** "N'accorderait ses garanties qu'après un accord": it would, but not before. */
    private boolean onlyAfter(Act act, Sentence sentence) {
        int end = passage.clauseEnd(act.last(), sentence.last());
        for (int t = passage.particles().find(act.last() + 1, end, Role.THAT); t >= 0; t = passage.particles().find(t + 1, end, Role.THAT)) {
            int next = passage.tokens().sign(t + 1) ? t + 2 : t + 1;
            if (after.at(passage.words(), next) || passage.particles().is(next, Role.IF)) return true;
        }
        return false;
    }

    /** The small words before the act in its clause, by what they do; where verbs end the clause, those around it: "kann … liefern", "liefert … nicht", "geliefert werden". */
    private Role near(Act act, int from) {
        long low = 0, high = 0;                                        // of the set, which is made once they are known
        for (int t = Math.max(0, from); t < act.first(); t++) {
            if (!passage.particles().any(t) || passage.namedAt(t)) continue;
            Role role = passage.particles().at(t);
            low |= role.low();
            high |= role.high();
        }
        Role near = new Role(low, high);
        if (!verbLast) return near;
        int end = Math.min(passage.clauseEnd(act.last()), act.last() + CLAUSE);
        int last = act.noun() ? Math.min(end, act.last() + 2) : end;
        for (int t = act.last() + 1; t <= last; t++) if (passage.particles().any(t)) near = near.and(passage.particles().at(t));
        return near;
    }

    /** "Before the pilots have been trained": what is waited for is not told as done. */
    boolean awaited(Act act) {
        int until = passage.particles().find(act.first() - 2, act.first() - 1, Role.UNTIL);
        return until >= 0 && passage.particles().end(until) == act.first() - 1 && !narrated(act, until);
    }

    /** "وصل إلى مدريد قبل أن يوقع": where the verb that comes first is past, what follows "before" came next. */
    private boolean narrated(Act act, int until) {
        if (!verbFirst) return false;
        int opens = passage.layout().sentence(passage.layout().sentenceAt(act.first())).first();
        for (int t = opens; t < Math.min(until, opens + OPENING); t++) {
            long features = passage.words().features(t);
            if (Feature.VERB.in(features) && !Feature.NOUN.in(features)) return Feature.PAST.in(features) && !Feature.PRESENT.in(features);
        }
        return false;
    }

    /** What must come about first, "if a truce is agreed", is nobody's promise. */
    boolean conditional(Act act) {
        if (supposed(act)) return true;
        if (conditions.isEmpty()) return false;
        for (Lexicon.Hit<Condition> hit : Lexicon.within(conditions, act.first() - LONGEST, act.last() + LONGEST)) {
            if (act.noun() && hit.value() == Condition.OTHER && hit.last() < act.first() && act.first() - hit.last() <= SUPPOSED && passage.partings(hit.last(), act.first()) == 0) return true;      // "tout dépendra de l'arrivée des F-35"
            boolean first = hit.value() == Condition.CEASEFIRE || hit.value() == Condition.US_BACKING;
            if (first && act.kind() != ActKind.WATCH && hit.first() <= act.first() && act.last() <= hit.last()) return true;
        }
        return false;
    }

    /** "إذا أقرت اللجنة التمويل": only supposed. */
    private boolean supposed(Act act) {
        int supposed = verbFirst && !act.noun() ? passage.particles().find(act.first() - SUPPOSED, act.first() - 1, Role.IF) : -1;
        return supposed >= 0 && passage.particles().end(supposed) == act.first() - 1;
    }

    /** "After 1.7 billion in 2022 and 2.1 billion last year": a sum that went before, told with a year that has passed. */
    boolean wentBefore(Thing thing) {
        if (thing.amount() == null || !past(thing.last())) return false;
        for (int t = thing.first() - 1; t >= Math.max(0, thing.first() - BEFORE) && passage.partings(t, thing.first()) == 0; t--) {
            if (after.at(passage.words(), t)) return passage.actorsIn(t, thing.first() - 1).isEmpty();
        }
        return false;
    }

    /** "Since 2022 Norway has pledged", "has so far committed": a running total. */
    boolean since(Act act) {
        int end = passage.clauseEnd(act.last());
        for (int t = passage.clauseStart(act.first()); t <= end; t++) if (since.at(passage.words(), t) && !passage.particles().is(t - 1, Role.HAVE)) return true;
        return false;
    }

    /** The year right behind a sum is over. */
    private boolean past(int sum) {
        for (Measured value : passage.measuredIn(sum + 1, Math.min(passage.words().size() - 1, sum + OWN_YEAR))) {
            if (value instanceof Measured.Day day && passage.published() != null && day.value() instanceof Year year) return year.isBefore(Year.from(passage.published()));
        }
        return false;
    }

    @Nullable Condition condition(Sentence sentence, Frame frame, Thing thing) {
        if (!conditions.isEmpty()) for (Lexicon.Hit<Condition> hit : Lexicon.within(conditions, sentence.first(), sentence.last())) {
            if (passage.layout().spoken(hit.first()) == passage.layout().spoken(thing.core())) return hit.value();
        }
        return frame.governor().kind() == ActKind.SUBMIT ? Condition.APPROVAL : null;
    }

    @Nullable LocalDate date(Sentence sentence, Frame frame, @Nullable Said said) {
        LocalDate found = passage.dayIn(sentence.first(), sentence.last()) ? nearest(sentence, frame) : null;
        boolean told = said != null && !passage.layout().spoken(frame.governor().first()) && said.attribution() != Attribution.LEAK && said.attribution() != Attribution.MEDIA;
        return found != null || !told ? found : said.date();
    }

    private @Nullable LocalDate nearest(Sentence sentence, Frame frame) {
        LocalDate found = null;
        int nearest = 24;
        for (Measured value : passage.measuredIn(sentence.first(), sentence.last())) {
            if (!(value instanceof Measured.Day day) || day.deadline() || !day.consistent() || !(day.value() instanceof LocalDate date)) continue;
            if (passage.published() != null && date.isAfter(passage.published())) continue;
            if (passage.layout().spoken(day.first()) != passage.layout().spoken(frame.governor().first())) continue;
            int distance = day.first() > frame.last() ? day.first() - frame.last() : frame.first() - day.last();
            if (Math.abs(distance) < nearest) {
                nearest = Math.abs(distance);
                found = date;
            }
        }
        return found;
    }

    /** Until when: a day that is said to be the last, else the latest one to come; null where the sentence names none. */
    @Nullable Temporal by(Sentence sentence) {
        if (sentence != byAsked) {
            byFound = passage.dayIn(sentence.first(), sentence.last()) ? byOf(sentence) : null;
            byAsked = sentence;
        }
        return byFound;
    }

    private @Nullable Temporal byOf(Sentence sentence) {
        Temporal last = null;
        for (Measured value : passage.measuredIn(sentence.first(), sentence.last())) {
            if (!(value instanceof Measured.Day day)) continue;
            if (day.deadline()) return day.value();
            if (passage.published() != null && later(day.value(), passage.published()) && (last == null || day.value().toString().compareTo(last.toString()) > 0)) last = day.value();
        }
        return last;
    }

    /** A day to come; a month or a year that has not passed. */
    private static boolean later(Temporal value, LocalDate published) {
        if (value instanceof LocalDate date) return date.isAfter(published);
        if (value instanceof YearMonth month) return !month.isBefore(YearMonth.from(published));
        return value instanceof Year year && !year.isBefore(Year.from(published));
    }

    /** For how long, from a year on: of agreements, guarantees and money alone. */
    @Nullable Period duration(Sentence sentence, Thing thing) {
        if (thing.measure() != Measure.AGREEMENT && thing.measure() != Measure.FINANCING && thing.measure() != Measure.GUARANTEE) return null;
        for (Measured value : passage.measuredIn(sentence.first(), sentence.last())) {
            if (value instanceof Measured.Length length && length.value() instanceof Period period && period.toTotalMonths() >= 12) return period;
        }
        return null;
    }

    /** "26 countries": how many give. */
    @Nullable Integer count(Givers.Choice givers) {
        if (!givers.rule().equals(Givers.SO_MANY)) return null;
        for (Measured value : passage.measuredIn(givers.first(), givers.last())) if (value instanceof Measured.Number number) return number.value().intValue();
        return null;
    }
}

package daman.commitments.context;

import daman.clauses.Dateline;
import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.names.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a report: lines that begin with a bullet or with whose line it is ("• Estonia: 12 howitzers", "Suède. Le pays avait annoncé …"), and the
 * parts of a sentence between semicolons ("Iceland, 10 million; Finland, 25 howitzers"). Found once for a text, in one pass.
 */
public final class Entries {
    /** So many signs at most before a label: a bullet, a flag. */
    private static final int BULLET = 3;
    /** Within so many lines another label shows that a label without a bullet opens an entry and no report. */
    private static final int NEAR = 2;

    /**
     * @param opens the token before the entry's words: the sign behind its label, or the bullet
     * @param label whose entry it is; empty where only a bullet opens it
     * @param under number of the sentence that introduces the list, -1 where none does
     */
    public record Entry(int opens, int last, List<Actor> label, int under) {}

    /**
     * A line that may be an entry.
     *
     * @param number   among the lines of the body
     * @param sentence number of its first sentence
     * @param sure     a bullet or a colon shows that it is one
     */
    private record Line(int number, int sentence, int last, int opens, List<Actor> label, boolean bulleted, boolean sure) {
        boolean labelled() { return !label.isEmpty(); }
    }

    private final Passage passage;
    private final Predicate<Actor> giver;
    private @Nullable Entry @Nullable [] entryAt;                      // by token; null in a text without entries

    public Entries(Passage passage, Predicate<Actor> giver) {
        this.passage = passage;
        this.giver = giver;
        lines();
        if (passage.semicolons()) for (Sentence sentence : passage.layout().sentences()) parts(sentence);
    }

    /** The entry in which a token stands behind its label, null where it stands in none. */
    public @Nullable Entry at(int token) { return entryAt == null || token < 0 || token >= entryAt.length ? null : entryAt[token]; }

    private void lines() {
        List<Line> lines = List.of();                                  // few texts have any
        List<Sentence> sentences = passage.layout().sentences();
        int number = 0;
        for (int s = 0; s < sentences.size(); ) {
            int end = s;
            while (end + 1 < sentences.size() && sentences.get(end + 1).line() == sentences.get(s).line()) end++;
            if (sentences.get(s).body()) {
                Line line = line(number++, s, sentences.get(s), sentences.get(end).last());
                if (line != null && lines.isEmpty()) lines = new ArrayList<>();
                if (line != null) lines.add(line);
            }
            s = end + 1;
        }
        sections(sentences);
        int under = -1;
        for (int n = 0; n < lines.size(); n++) {
            Line line = lines.get(n);
            if (!goesOn(lines, n)) under = line.sentence() - 1;
            boolean introduced = under >= 0 && passage.tokens().is(sentences.get(under).last(), ":");
            if (entry(lines, n) || line.bulleted() && introduced) fill(new Entry(line.opens(), line.last(), line.label(), under));
        }
    }

    /** The line right before it is part of the same list. */
    private boolean goesOn(List<Line> lines, int n) {
        return n > 0 && lines.get(n - 1).number() == lines.get(n).number() - 1 && (lines.get(n - 1).bulleted() || entry(lines, n - 1));
    }

    /** Crossheads that name nobody but a giver, two at least: "Suède", and below it what Sweden does. */
    private void sections(List<Sentence> sentences) {
        int crossheads = 0, labelled = 0;
        for (Sentence sentence : sentences) if (sentence.place() == Sentence.Place.CROSSHEAD) crossheads++;
        if (crossheads < 2) return;
        List<Sentence> heads = new ArrayList<>(crossheads);
        for (Sentence sentence : sentences) if (sentence.place() == Sentence.Place.CROSSHEAD) heads.add(sentence);
        for (Sentence head : heads) if (!labelOf(head).isEmpty()) labelled++;
        if (labelled < 2) return;
        for (int h = 0; h < heads.size(); h++) {
            List<Actor> label = labelOf(heads.get(h));
            int last = h + 1 < heads.size() ? heads.get(h + 1).first() - 1 : passage.words().size() - 1;
            if (!label.isEmpty()) fill(new Entry(heads.get(h).last(), last, label, -1));
        }
    }

    private List<Actor> labelOf(Sentence head) {
        int t = head.first();
        while (t < head.last() && passage.tokens().sign(t)) t++;
        List<Actor> label = label(t, head.last() + 1);
        return !label.isEmpty() && label.getLast().last() == head.last() ? label : List.of();
    }

    private boolean entry(List<Line> lines, int n) {
        Line line = lines.get(n);
        if (!line.labelled() || line.sure()) return line.labelled();
        for (int other = Math.max(0, n - NEAR); other <= Math.min(lines.size() - 1, n + NEAR); other++) if (other != n && lines.get(other).labelled() && Math.abs(lines.get(other).number() - line.number()) <= NEAR) return true;
        return false;
    }

    private void fill(Entry entry) {
        if (entryAt == null) entryAt = new Entry[passage.words().size()];
        for (int t = entry.opens() + 1; t <= entry.last(); t++) entryAt[t] = entry;
    }

    /** Null where it has neither a bullet nor a label. */
    private @Nullable Line line(int number, int sentence, Sentence opening, int last) {
        int t = opening.first();
        while (t < last && t - opening.first() < BULLET && passage.tokens().sign(t) && !Marks.quotation(passage.tokens().firstChar(t))) t++;
        boolean bulleted = t > opening.first();
        List<Actor> label = label(t, last);
        int sign = label.isEmpty() ? -1 : behind(label, last);
        boolean colon = sign > 0 && sign < last && passage.tokens().is(sign, ":");
        boolean dash = sign > 0 && sign < last && passage.tokens().sign(sign) && Marks.dash(passage.tokens().firstChar(sign)) && !passage.tokens().glued(sign) && (bulleted || label.getFirst().kind() != Actor.Kind.CAPITAL || Dateline.after(passage, opening) != sign + 1);
        boolean stop = sign > 0 && sign == opening.last() && sign < last && passage.tokens().is(sign, ".");
        if (colon || dash || stop) return new Line(number, sentence, last, sign, label, bulleted, bulleted || colon);
        return bulleted ? new Line(number, sentence, last, t - 1, List.of(), true, false) : null;
    }

    /** States or bodies with commas and "and" between them; empty where the token begins no such list. */
    private List<Actor> label(int token, int high) {
        int t = passage.particles().is(token, Role.ARTICLE) && !passage.namedAt(token) ? token + 1 : token;
        if (!(passage.actorAt(t) instanceof Actor opening) || opening.first() != t || !named(opening)) return List.of();
        List<Actor> label = new ArrayList<>(2);
        for (Actor actor = passage.actorAt(t); actor != null && actor.first() == t && named(actor); actor = passage.actorAt(t)) {
            label.add(actor);
            t = actor.last() + 1;
            if (t >= high) break;
            boolean joined = passage.particles().is(t, Role.AND) || passage.tokens().sign(t) && Marks.comma(passage.tokens().firstChar(t));
            if (joined) t++;
            if (joined && passage.particles().is(t, Role.AND)) t++;
            if (!joined && !passage.words().may(t, Feature.AND)) break;
            if (passage.particles().is(t, Role.ARTICLE)) t++;
        }
        return label;
    }

    /** The token behind a label and an adverb to it: "Denmark and Norway jointly –". */
    private int behind(List<Actor> label, int last) {
        int t = label.getLast().last() + 1;
        return t < last && passage.tokens().word(t) && passage.words().may(t, Feature.ADVERB) ? t + 1 : t;
    }

    private boolean named(Actor actor) { return actor.kind().acts() && !actor.person() && giver.test(actor); }

    /** "Norway: 100 million; Denmark, two batteries": what stands between semicolons. */
    private void parts(Sentence sentence) {
        int from = sentence.first();
        boolean list = false;
        int end = sentence.last() + 1;
        for (int t = passage.tokens().nextSign(from, end); t < end && !list; t = passage.tokens().nextSign(t + 1, end)) list = semicolon(t);
        for (int t = sentence.first(); list && t <= sentence.last(); t++) {
            if (t < sentence.last() && !semicolon(t)) {
                if (passage.tokens().is(t, ":") && label(t + 1, sentence.last()).size() > 0) from = t + 1;
                continue;
            }
            part(from, semicolon(t) ? t - 1 : t);
            from = t + 1;
        }
    }

    private void part(int first, int last) {
        if (first > last || at(last) != null && !at(last).label().isEmpty() && at(last).opens() >= first) return;
        int t = passage.tokens().word(first) && passage.particles().is(first, Role.AND) ? first + 1 : first;
        List<Actor> label = label(t, last);
        int sign = label.isEmpty() ? last : behind(label, last);
        if (sign >= last || !passage.tokens().sign(sign)) return;
        char c = passage.tokens().firstChar(sign);
        boolean opens = c == ':' || Marks.comma(c) || Marks.dash(c) && !passage.tokens().glued(sign);
        if (opens) fill(new Entry(sign, last, label, -1));
    }

    private boolean semicolon(int t) { return passage.tokens().sign(t) && Marks.semicolon(passage.tokens().firstChar(t)); }
}

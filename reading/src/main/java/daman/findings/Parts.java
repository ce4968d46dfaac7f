package daman.findings;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.measures.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts that are more than their whole: "19 jets, six of them this year, eight next year and seven the year after", "30 of the 27
 * members". Only what a word says to be a part counts (particles {@code parts}, {@code out-of}), and what is listed right after it.
 */
final class Parts {
    private static final int SMALL_WORDS = 3;
    private static final Role TOLD = Role.any(Role.PARTS, Role.OUT_OF);
    /** Particles after a bare number. */
    private static final Role AFTER = Role.any(Role.PARTS, Role.PREP, Role.ARTICLE, Role.THIS, Role.DEMONSTRATIVE);

    private final Passage passage;

    Parts(Passage passage) { this.passage = passage; }

    void find(List<Finding> found) {
        if (passage.values(0, passage.words().size()) < 2) return;
        boolean told = passage.particles().anywhere(TOLD);
        if (!told && passage.layout().colon(0, passage.words().size()) == passage.words().size()) return;
        List<Sentence> sentences = passage.layout().sentences();
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            boolean several = passage.values(sentence.first(), sentence.last()) > 1;
            if (several && (told || passage.layout().colon(sentence.first(), sentence.last() + 1) <= sentence.last())) find(sentence, found);
        }
    }

    private void find(Sentence sentence, List<Finding> found) {
        List<Figure> figures = Figure.in(passage, sentence.first(), sentence.last());
        for (int i = 0; i + 1 < figures.size(); i++) {
            if (outOf(figures.get(i), figures.get(i + 1))) {
                found.add(finding(figures.get(i), figures.get(i + 1), figures.get(i).text() + " cannot be a part of " + figures.get(i + 1).text() + ".", "rule:part-of-less"));
            }
            i = whole(figures, i, found);
        }
    }

    /** The figure that was last looked at. */
    private int whole(List<Figure> figures, int i, List<Finding> found) {
        Figure whole = figures.get(i);
        List<Figure> parts = parts(figures, i);
        if (parts.size() < 2) return i;
        BigDecimal sum = Figure.sum(parts);
        if (sum.compareTo(whole.value()) <= 0 || whole.bound() == Amount.Bound.MIN) return i + parts.size();
        found.add(finding(whole, parts.getLast(), "The parts make " + Figure.text(sum) + ", more than the " + whole.text() + " they are parts of.", "rule:parts-against-whole"));
        return i + parts.size();
    }

    private List<Figure> parts(List<Figure> figures, int i) {
        Figure whole = figures.get(i);
        List<Figure> parts = new ArrayList<>();
        for (int j = i + 1; j < figures.size(); j++) {
            Figure part = figures.get(j);
            boolean fits = part.like(whole) && part.bound() != Amount.Bound.MAX && (part.currency() != null || bare(part, whole));
            boolean first = parts.isEmpty() && (told(figures.get(j - 1), part) || j == i + 1 && spelledOut(whole, part));
            if (!fits || !first && (parts.isEmpty() || !listed(part))) break;
            parts.add(part);
        }
        return parts;
    }

    /** "Of which six", "six of them"; a word right after the figure before makes that one the part. */
    private boolean told(Figure before, Figure part) {
        return passage.particles().find(before.last() + 2, part.first() - 1, Role.PARTS) >= 0 || passage.particles().is(part.last() + 1, Role.PARTS);
    }

    /** "90 million euros for drones: 50 million for …": a colon opens the list of parts. */
    private boolean spelledOut(Figure whole, Figure part) {
        for (int t = part.first() - 1; t > whole.last() && t >= part.first() - SMALL_WORDS; t--) if (passage.tokens().is(t, ":")) return (whole.currency() != null || counted(whole)) && part.value().compareTo(whole.value()) < 0;
        return false;
    }

    /** "30,000 drones": a noun says what is counted, and it is no single one, nor a year. */
    private boolean counted(Figure whole) {
        int noun = whole.last() + 1;
        return whole.value().compareTo(BigDecimal.TEN) >= 0 && noun < passage.words().size() && passage.tokens().word(noun) && passage.words().may(noun, Feature.NOUN) && !passage.particles().is(noun, AFTER);
    }

    /** Right after a comma or an "and", with no more than small words between: ", then eight", "and the last five". */
    private boolean listed(Figure part) {
        if (passage.words().may(part.first(), Feature.AND)) return true;
        for (int t = part.first() - 1; t >= Math.max(0, part.first() - SMALL_WORDS); t--) {
            if (passage.tokens().is(t, ",") || passage.tokens().is(t, "،") || passage.particles().is(t, Role.AND)) return true;
            if (!passage.particles().is(t, Role.THEN) && !passage.particles().is(t, Role.ARTICLE)) return false;
        }
        return false;
    }

    /** No noun of its own follows, or the same as after the whole. */
    private boolean bare(Figure part, Figure whole) {
        int next = part.last() + 1;
        if (next >= passage.words().size() || !passage.tokens().word(next) || passage.particles().is(next, AFTER)) return true;
        if (passage.words().form(next).equals(passage.words().form(whole.last() + 1))) return true;
        return passage.words().known(next) && !passage.words().may(next, Feature.NOUN) && !passage.words().may(next, Feature.ADJECTIVE);
    }

    private boolean outOf(Figure part, Figure whole) {
        int between = part.last() + 1;
        if (!part.like(whole) || part.bound() != null || whole.bound() != null || !passage.particles().is(between, Role.OUT_OF)) return false;
        return whole.first() - between < SMALL_WORDS + 1 && passage.partings(part.last(), whole.first()) == 0 && part.value().compareTo(whole.value()) > 0;
    }

    private Finding finding(Figure from, Figure to, String note, String rule) {
        return Finding.of(passage, from.first(), to.last(), Finding.Kind.FIGURES, note, rule);
    }
}

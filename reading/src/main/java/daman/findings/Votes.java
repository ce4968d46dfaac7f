package daman.findings;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.measures.Measured;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Votes that make more or less than all who voted, shares of the same people that make more than a hundred. */
final class Votes {
    /** Words between a sign and its number. */
    private static final int NEAR = 6;
    /** Words of a number: "65 في المئة". */
    private static final int LONG = 4;
    /** Sentences from the votes to the number of all. */
    private static final int LATER = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Signs without which nobody has voted. */
    static final long ASKED = Sums.Sign.AGAINST.bit() | Sums.Sign.TO.bit();

    private final Passage passage;
    private final List<Lexicon.Hit<Sums.Sign>> signs;

    Votes(Passage passage, List<Lexicon.Hit<Sums.Sign>> signs) {
        this.passage = passage;
        this.signs = signs;
    }

    /**
     * @param share  of a hundred
     * @param origin of the sign that says what is counted
     */
    private record Count(int first, int last, BigDecimal value, boolean share, String origin) {}

    void find(List<Finding> found) {
        int told = -1;
        for (int i = 0; i < signs.size(); i++) {
            Lexicon.Hit<Sums.Sign> sign = signs.get(i);
            if ((sign.value().bit() & ASKED) == 0) continue;
            int s = passage.layout().sentenceAt(sign.first());
            if (s > told) vote(s, passage.layout().sentence(s), found);
            told = Math.max(told, s);
        }
    }

    private void vote(int s, Sentence sentence, List<Finding> found) {
        Count against = of(Sums.Sign.AGAINST, sentence, null);
        Lexicon.Hit<Sums.Sign> to = hit(Sums.Sign.TO, sentence);
        Count yes = to != null ? beside(to, false, sentence) : against == null ? null : of(Sums.Sign.FOR, sentence, against);
        Count no = to != null ? beside(to, true, sentence) : against;
        if (yes == null || no == null || yes.share() != no.share() || yes.first() == no.first()) return;
        if (yes.share()) shares(yes, no, found);
        else votes(s, yes, no, found);
    }

    private void shares(Count yes, Count no, List<Finding> found) {
        BigDecimal sum = yes.value().add(no.value());
        if (sum.compareTo(HUNDRED) > 0) found.add(finding(yes, no, "The shares for and against make " + Figure.text(sum) + " per cent.", "rule:shares-of-more-than-all"));
    }

    private void votes(int s, Count yes, Count no, List<Finding> found) {
        Sentence sentence = passage.layout().sentence(s);
        Lexicon.Hit<Sums.Sign> abstained = hit(Sums.Sign.ABSTAINED, sentence);
        Count idle = abstained == null ? null : idle(abstained, sentence);
        Count all = null;
        for (int later = s; all == null && later <= Math.min(s + LATER, passage.layout().sentences().size() - 1); later++) all = of(Sums.Sign.VOTED, passage.layout().sentence(later), idle);
        if (all == null || all.share() || all.first() == yes.first() || all.first() == no.first()) return;
        BigDecimal sum = yes.value().add(no.value()).add(idle == null || idle.share() ? BigDecimal.ZERO : idle.value());
        boolean complete = idle != null && sum.compareTo(all.value()) != 0;
        if (sum.compareTo(all.value()) > 0 || complete) found.add(finding(yes, all, "The votes make " + Figure.text(sum) + ", not the " + Figure.text(all.value()) + " said to have been cast.", "rule:votes-against-voters"));
    }

    /** "One abstention", "deux se sont abstenus": right beside the sign, in its own part of the sentence. */
    private @Nullable Count idle(Lexicon.Hit<Sums.Sign> abstained, Sentence sentence) {
        Count count = nearest(abstained, sentence, null);
        if (count != null && passage.partings(Math.min(count.last(), abstained.first()), Math.max(count.first(), abstained.last())) == 0) return count;
        return passage.particles().is(abstained.first() - 1, Role.ARTICLE) ? new Count(abstained.first(), abstained.first(), BigDecimal.ONE, false, abstained.origin()) : null;
    }

    private Lexicon.@Nullable Hit<Sums.Sign> hit(Sums.Sign sign, Sentence sentence) {
        for (Lexicon.Hit<Sums.Sign> hit : Lexicon.within(signs, sentence.first(), sentence.last())) if (hit.value() == sign) return hit;
        return null;
    }

    /** The number that stands nearest to the first sign of a kind that has one. */
    private @Nullable Count of(Sums.Sign sign, Sentence sentence, @Nullable Count taken) {
        for (Lexicon.Hit<Sums.Sign> hit : Lexicon.within(signs, sentence.first(), sentence.last())) {
            Count count = hit.value() == sign ? nearest(hit, sentence, taken) : null;
            if (count != null) return count;
        }
        return null;
    }

    private @Nullable Count nearest(Lexicon.Hit<Sums.Sign> hit, Sentence sentence, @Nullable Count taken) {
        Count nearest = null;
        int least = NEAR + 1;
        for (Measured value : passage.measuredIn(Math.max(sentence.first(), hit.first() - NEAR - LONG), Math.min(sentence.last(), hit.last() + NEAR + LONG))) {
            Count count = count(value, hit);
            if (count == null || taken != null && taken.first() == count.first()) continue;
            boolean before = count.last() < hit.first();
            int from = before ? count.last() : hit.last(), to = before ? hit.first() : count.first(), distance = to - from + 2 * passage.partings(from, to);
            if (distance >= least) continue;
            least = distance;
            nearest = count;
        }
        return nearest;
    }

    /** "148 votes to 46": right before and right behind. */
    private @Nullable Count beside(Lexicon.Hit<Sums.Sign> to, boolean behind, Sentence sentence) {
        for (Measured value : passage.measuredIn(sentence.first(), sentence.last())) {
            Count count = count(value, to);
            if (count != null && (behind ? count.first() == to.last() + 1 : count.last() == to.first() - 1)) return count;
        }
        return null;
    }

    private static @Nullable Count count(Measured value, Lexicon.Hit<Sums.Sign> sign) {
        return switch (value) {
            case Measured.Number number when number.high() == null && number.bound() == null -> new Count(number.first(), number.last(), number.value(), false, sign.origin());
            case Measured.Percent share when share.high() == null && share.bound() == null -> new Count(share.first(), share.last(), share.value(), true, sign.origin());
            default -> null;
        };
    }

    private Finding finding(Count one, Count other, String note, String rule) {
        return Finding.of(passage, Math.min(one.first(), other.first()), Math.max(one.last(), other.last()), Finding.Kind.FIGURES, note, Stream.of(rule, one.origin(), other.origin()).distinct().toArray(String[]::new));
    }
}

package daman.findings;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.measures.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts held against a whole that stands elsewhere: "16 billion … Of that sum, 19 billion", "London pays 350, Oslo the rest, 150", "130, 225, 120 and 20, 595 in all". */
final class Wholes {
    /** Words between "of that sum" and its part. */
    private static final int NEAR = 8;
    /** Words between "the rest" and what it comes to. */
    private static final int REST = 4;
    /** Words between a number and "in all". */
    private static final int BESIDE = 2;
    /** Sentences back to the whole. */
    private static final int BACK = 2;
    /** Fewer numbers may be of different things. */
    private static final int LISTED = 3;
    /** "More than 1.1 billion" is hardly 1.2. */
    private static final BigDecimal ROUNDED = new BigDecimal("1.1");

    /** Signs without which there is nothing to hold against each other. */
    static final long ASKED = Sums.Sign.WHOLE.bit() | Sums.Sign.REST.bit() | Sums.Sign.ALL.bit();

    private final Passage passage;
    private final List<Lexicon.Hit<Sums.Sign>> signs;

    Wholes(Passage passage, List<Lexicon.Hit<Sums.Sign>> signs) {
        this.passage = passage;
        this.signs = signs;
    }

    void find(List<Finding> found) {
        for (Lexicon.Hit<Sums.Sign> sign : signs) {
            int s = passage.layout().sentenceAt(sign.first());
            if (!passage.layout().sentence(s).body()) continue;
            Finding finding = switch (sign.value()) {
                case WHOLE -> ofBefore(sign, s);
                case REST -> rest(sign, s);
                case ALL -> inAll(sign, passage.layout().sentence(s));
                case FOR, AGAINST, TO, ABSTAINED, VOTED -> null;
            };
            if (finding != null) found.add(finding);
        }
    }

    /** "Of that sum": what is listed beside it is not more than the largest sum that may be meant. */
    private @Nullable Finding ofBefore(Lexicon.Hit<Sums.Sign> sign, int s) {
        Sentence sentence = passage.layout().sentence(s);
        List<Figure> figures = Figure.in(passage, sentence.first(), sentence.last());
        List<Figure> parts = new ArrayList<>();
        for (Figure figure : figures) {
            boolean near = figure.first() > sign.last() ? figure.first() - sign.last() <= NEAR : sign.first() - figure.last() <= NEAR;
            if (parts.isEmpty() ? near && figure.sum() : (figure.like(parts.getFirst()) || parts.getFirst().like(figure)) && joined(parts.getLast(), figure)) parts.add(figure);
            else if (!parts.isEmpty()) break;
        }
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part.bound() == Amount.Bound.MAX)) return null;
        Figure whole = largest(before(parts.getFirst(), s));
        BigDecimal sum = Figure.sum(parts);
        if (whole == null || sum.compareTo(whole.exact() ? whole.value() : whole.value().multiply(ROUNDED)) <= 0) return null;
        return finding(Math.min(sign.first(), parts.getFirst().first()), Math.max(sign.last(), parts.getLast().last()), "The parts make " + Figure.text(sum) + ", more than the " + whole.text() + " they are said to be parts of.", "rule:part-of-less", sign);
    }

    /** "Oslo the rest, 150 million": with the one part before it, it makes the whole. */
    private @Nullable Finding rest(Lexicon.Hit<Sums.Sign> sign, int s) {
        Sentence sentence = passage.layout().sentence(s);
        List<Figure> behind = Figure.in(passage, sign.last() + 1, Math.min(sentence.last(), sign.last() + REST));
        List<Figure> before = Figure.in(passage, sentence.first(), sign.first() - 1);
        if (behind.isEmpty() || before.isEmpty()) return null;
        Figure part = before.getLast(), rest = behind.getFirst();
        if (!part.sum() || !rest.like(part) || !part.exact() || !rest.exact()) return null;
        List<Figure> wholes = new ArrayList<>(before(part, s));
        for (Figure figure : before.subList(0, before.size() - 1)) if (part.like(figure)) wholes.add(figure);
        BigDecimal sum = part.value().add(rest.value());
        Figure whole = largest(wholes);
        if (whole == null || !whole.exact() || wholes.stream().anyMatch(one -> one.value().compareTo(sum) == 0) || whole.value().compareTo(part.value().max(rest.value())) <= 0) return null;
        return finding(part.first(), rest.last(), "The part and the rest make " + Figure.text(sum) + ", not " + whole.text() + ".", "rule:part-and-rest", sign);
    }

    /** "130 instructors, Canada 225, Sweden 120 and Finland 20, 595 in all". */
    private @Nullable Finding inAll(Lexicon.Hit<Sums.Sign> sign, Sentence sentence) {
        List<Figure> figures = Figure.in(passage, sentence.first(), Math.min(sentence.last(), sign.last() + BESIDE + 1));
        if (figures.size() <= LISTED) return null;
        Figure all = figures.getLast();
        boolean beside = all.last() < sign.first() ? sign.first() - all.last() <= BESIDE : all.first() - sign.last() <= BESIDE;
        List<Figure> parts = figures.subList(0, figures.size() - 1);
        if (!beside || !all.exact() || all.first() <= parts.getLast().last()) return null;
        for (int i = 0; i < parts.size(); i++) {
            Figure part = parts.get(i);
            if (!part.exact() || !part.like(all) || part.value().compareTo(all.value()) >= 0 || i > 0 && (!parted(parts.get(i - 1), part) || !bare(part, parts.getFirst()))) return null;
        }
        BigDecimal sum = Figure.sum(parts);
        return sum.compareTo(all.value()) == 0 ? null : finding(parts.getFirst().first(), Math.max(all.last(), sign.last()), "The numbers make " + Figure.text(sum) + ", not " + all.text() + ".", "rule:numbers-against-total", sign);
    }

    /** Sums of the last sentence before that tells of any, as far as a part may be of them. */
    private List<Figure> before(Figure part, int s) {
        List<Figure> sums = List.of();
        for (int b = s - 1; b >= Math.max(0, s - BACK) && sums.isEmpty(); b--) {
            Sentence sentence = passage.layout().sentence(b);
            if (sentence.body()) sums = Figure.in(passage, sentence.first(), sentence.last()).stream().filter(Figure::sum).toList();
        }
        return sums.stream().filter(part::like).toList();
    }

    private static @Nullable Figure largest(List<Figure> figures) { return figures.stream().max(Comparator.comparing(Figure::value)).orElse(null); }

    /** A comma or an "and" right before it. */
    private boolean joined(Figure before, Figure part) {
        int t = part.first() - 1;
        return t > before.last() && (passage.particles().is(t, Role.AND) || Marks.comma(passage.tokens().firstChar(t))) || passage.words().may(part.first(), Feature.AND);
    }

    private boolean parted(Figure before, Figure part) {
        return passage.partings(before.last(), part.first()) > 0 || passage.particles().find(before.last() + 1, part.first() - 1, Role.AND) >= 0;
    }

    /** It counts what the first of them counts: no noun of its own follows. */
    private boolean bare(Figure part, Figure first) {
        int next = part.last() + 1;
        boolean noun = next < passage.words().size() && passage.tokens().word(next) && passage.words().may(next, Feature.NOUN) && !passage.particles().is(next, Role.AND) && !passage.words().may(next, Feature.AND);
        return !noun || passage.words().form(next).equals(passage.words().form(first.last() + 1)) || passage.actorAt(next) != null;
    }

    private Finding finding(int first, int last, String note, String rule, Lexicon.Hit<Sums.Sign> sign) { return Finding.of(passage, first, last, Finding.Kind.FIGURES, note, rule, sign.origin()); }
}

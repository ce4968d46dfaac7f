package daman.things;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.languages.Feature;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.measures.Measured;
import java.math.BigDecimal;
import java.time.Period;
import java.time.Year;
import java.util.List;

/** What money is for, what it is parted into and how many years it is for: each decides what kind of support a sum is (GUIDE.md, cases 5 and 7). */
final class Purposes {
    /** Tokens from a sum to what it buys, and from the sign of the purpose to the thing: "for the purchase and repair of American launchers". */
    private static final int FARTHEST = 16;
    private static final int BUYING = 8;
    /** Words from an agreement to the sum that it is on. */
    private static final int ON = 4;
    /** Tokens from a sum to the years it is for. */
    private static final int YEARS = 8;
    /** Tokens from a thing of a list to the last of it. */
    private static final int LIST = 10;
    /** Parts make a whole though each was rounded. */
    private static final BigDecimal NEARLY = new BigDecimal("0.97");

    private static final Role SMALL = Role.any(Role.ARTICLE, Role.OF, Role.AND);
    /** What opens a clause that tells of part of a sum. */
    private static final Role OF_PART = Role.any(Role.WHO, Role.PARTS);

    private final Passage passage;
    private final Listed purposes;
    private final Listed buying;
    private final Listed loans;
    private final Listed severalYears;

    Purposes(Passage passage, Terms terms) {
        this.passage = passage;
        this.purposes = terms.purposes;
        this.buying = terms.buying;
        this.loans = terms.loans;
        this.severalYears = terms.severalYears;
    }

    /** Money said to be for weapons is weapons (GUIDE.md, case 5): "200 million will go to drones" is one thing; a loan is one whatever it buys. */
    void spent(List<Thing> things) {
        for (int i = 0; i < things.size(); i++) {
            Thing sum = things.get(i);
            if (sum.amount() == null || sum.item() != null || sum.measure() != Measure.FINANCING && sum.measure() != Measure.ARMS && !sum.sumAlone()) continue;
            for (Thing arms : things) {
                if (!arms.hardware() || arms.counted() || arms.first() <= sum.last() || arms.first() - sum.last() > FARTHEST || passage.partings(sum.last(), arms.first()) > 1 || !bought(sum.last(), arms.first())) continue;
                if (!loan(sum.first(), sum.last())) things.set(i, new Thing(sum.first(), arms.last(), sum.core(), arms.measure(), arms.item(), null, null, sum.amount(), sum.origin() + Thing.BOUGHT));
                things.remove(arms);
                break;
            }
        }
    }

    /** "Un accord technique sur 8,2 milliards": what is agreed on is the money. */
    void agreed(List<Thing> things) {
        for (int i = 0; i + 1 < things.size(); i++) {
            Thing pact = things.get(i), sum = things.get(i + 1);
            if (pact.measure() == Measure.AGREEMENT && sum.sumAlone() && sum.first() - pact.last() <= ON && passage.partings(pact.last(), sum.first()) == 0 && bareWords(pact.last() + 1, sum.first() - 1)) things.remove(i--);
        }
    }

    private boolean bareWords(int first, int last) {
        for (int t = first; t <= last; t++) if (passage.words().may(t, Feature.VERB) && !passage.words().may(t, Feature.ADJECTIVE) && !passage.words().may(t, Feature.NOUN) || passage.namedAt(t)) return false;
        return true;
    }

    /** A loan is one whatever it buys. */
    boolean loan(int first, int last) {
        return loans.find(passage.words(), first, last) >= 0;
    }

    /** Between the two stands a sign of purpose, and after it only words of buying: "pour l'achat de", "на закупівлю". */
    private boolean bought(int sum, int noun) {
        boolean joined = false;
        for (int t = noun - 1; t > sum && noun - t <= BUYING; t--) {
            if (passage.particles().is(t, Role.PURPOSE) || purposes.at(passage.words(), t)) return !told(sum, t);
            joined |= passage.particles().is(t, Role.AND);
            boolean small = passage.particles().is(t, SMALL) || passage.tokens().is(t, "'") || passage.tokens().is(t, "’");
            if (!small && !buying.at(passage.words(), t) && !passage.words().may(t, Feature.ADJECTIVE) && (!passage.namedAt(t) || joined)) return false;
        }
        return false;
    }

    /** "38 billion, much of which will go to launchers": what a clause of its own says of part of the sum. */
    private boolean told(int sum, int sign) {
        for (int t = sum + 1; t < sign; t++) if (passage.particles().is(t, OF_PART) || passage.tokens().sign(t) && Marks.dash(passage.tokens().firstChar(t))) return true;
        return false;
    }

    /** "A multi-year envelope", "3 milliards sur trois ans", "на 2026–2027 роки": money for several years is no one delivery. */
    void lasting(List<Thing> things) {
        for (int i = 0; i < things.size(); i++) {
            Thing sum = things.get(i);
            if (sum.amount() != null && sum.item() == null && sum.quantity() == null && sum.measure() == Measure.ARMS && severalYears(sum)) things.set(i, sum.as(Measure.FINANCING));
        }
    }

    private boolean severalYears(Thing sum) {
        int start = Math.max(sum.first() - YEARS, passage.clauseStart(sum.first())), end = Math.min(sum.last() + YEARS, passage.clauseEnd(sum.last()));
        if (severalYears.find(passage.words(), start, end) >= 0) return true;
        for (int t = start; t <= end; t++) if (span(t)) return true;
        for (Measured value : passage.measuredIn(start, end)) if (value instanceof Measured.Length length && length.first() > sum.last() && years(length)) return true;
        return fromYearToYear(passage.measuredIn(start, end));
    }

    /** "2026–2027". */
    private boolean span(int t) { return passage.tokens().number(t) && passage.tokens().number(t + 2) && Marks.dash(passage.tokens().firstChar(t + 1)) && year(t) && year(t + 2); }

    private boolean year(int t) { return passage.tokens().number(t) && passage.words().form(t).length() == 4 && passage.words().form(t).startsWith("20"); }

    private boolean years(Measured.Length length) {
        int before = length.first() - 1;
        boolean during = passage.particles().is(before, Role.PREP) || passage.particles().is(before - 1, Role.PREP);
        return length.value() instanceof Period period && period.toTotalMonths() >= 24 && during && !passage.particles().is(before, Role.SINCE);
    }

    private boolean fromYearToYear(List<Measured> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i - 1) instanceof Measured.Day from && values.get(i) instanceof Measured.Day to && from.value() instanceof Year first && to.value() instanceof Year last
                    && last.isAfter(first) && to.first() - from.last() <= 2) return true;
        }
        return false;
    }

    /** "450 million, of which 350 from London and 100 from Oslo": a sum whose parts are all told is none beside them (GUIDE.md, case 7), and they are for what it is for. */
    void parted(List<Thing> things) {
        for (int i = 0; i + 2 < things.size(); i++) {
            Thing whole = things.get(i);
            if (whole.amount() == null || whole.quantity() != null) continue;
            int end = i + 1;
            BigDecimal told = BigDecimal.ZERO;
            while (end < things.size() && partOf(whole, things.get(end))) told = told.add(things.get(end++).amount().value());
            if (end - i < 3 || told.compareTo(whole.amount().value().multiply(NEARLY)) < 0 || !introduced(whole.last(), things.get(i + 1).first())) continue;
            for (int part = i + 1; part < end; part++) if (things.get(part).sumAlone()) things.set(part, things.get(part).of(whole));
            things.remove(i--);
            for (; i >= 0 && listed(things.get(i), whole); i--) things.remove(i);
        }
    }

    /** "200 million for drones and 125 for shells, 325 million in all": a sum behind all its parts, where a word says that it is their total. */
    void summedUp(List<Thing> things) {
        for (int i = 2; i < things.size(); i++) {
            Thing whole = things.get(i);
            int from = things.get(i - 1).last() + 1, to = whole.last() + 2;
            if (whole.amount() == null || whole.quantity() != null || passage.particles().find(from, to, Role.TOTAL) < 0 && passage.particles().find(from, to, Role.ALL) < 0) continue;
            BigDecimal told = BigDecimal.ZERO;
            for (Thing part : things.subList(0, i)) if (partOf(whole, part)) told = told.add(part.amount().value());
            if (told.compareTo(whole.amount().value()) == 0) things.remove(i--);
        }
    }

    /** "Radars, mines and drones worth 450 million": without a number of their own, right before the last of them. */
    private static boolean listed(Thing thing, Thing last) { return thing.hardware() && !thing.counted() && last.hardware() && last.first() - thing.last() <= LIST; }

    private static boolean partOf(Thing whole, Thing part) {
        return part.amount() != null && part.amount().currency().equals(whole.amount().currency()) && part.amount().value().compareTo(whole.amount().value()) < 0;
    }

    private boolean introduced(int whole, int part) {
        if (passage.particles().find(whole + 1, part - 1, Role.PARTS) >= 0) return true;
        for (int t = whole + 1; t < part; t++) if (passage.tokens().is(t, ":")) return true;
        return false;
    }

    /** "400 million for security at sea: a hundred boats": the sum is worth what stands behind the colon. */
    void itemised(List<Thing> things) {
        for (int i = 0; i + 1 < things.size(); i++) {
            Thing sum = things.get(i), next = things.get(i + 1);
            if (sum.measure() != Measure.FINANCING || !next.hardware() || next.amount() != null || next.first() - sum.last() > 8 || !sum.sumAlone()) continue;
            for (int t = sum.last() + 1; t < next.first(); t++) if (passage.tokens().is(t, ":")) things.set(i, sum.as(next.measure()));
        }
    }
}

package daman.things;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.measures.Measured;
import java.util.List;

/** Which noun a sum belongs to, and what a sum without one is for. */
final class Sums {
    /** Words from things to what they cost. */
    private static final int PRICE = 9;

    private final Passage passage;
    /** "Its worth", behind the comma that sets it in. */
    private final Listed worth;

    Sums(Passage passage, Terms terms) {
        this.passage = passage;
        this.worth = terms.worth;
    }

    /** A sum belongs to the noun next to it, with nothing but a few words and no comma in between. */
    boolean belongs(Measured.Money money, int first, int last) {
        int from = money.last() < first ? money.last() : last;
        int to = money.last() < first ? first : money.first();
        if (to - from > (money.last() < first ? 8 : 12)) return false;
        int signs = 0;
        for (int t = from + 1; t < to; t++) {
            if (passage.tokens().sign(t) && Marks.comma(passage.tokens().firstChar(t)) && worth.at(passage.words(), t + 1)) continue;      // "49 tanks, worth 245 million"
            if (passage.tokens().sign(t) && (Marks.comma(passage.tokens().firstChar(t)) || passage.tokens().is(t, ";") || passage.tokens().is(t, ":"))) signs++;
            if (passage.particles().is(t, Role.AND) && money.last() < first) signs++;
        }
        return signs == 0;
    }

    /** A sum for what is no security support is none either: "25 million for demining". */
    void spend(List<Lexicon.Hit<Catalogue.Noun>> none, List<Measured> values, boolean[] used) {
        int first = none.getFirst().first(), last = none.getLast().last();
        if (passage.namedAt(first)) return;
        for (int v = 0; v < values.size(); v++) if (values.get(v) instanceof Measured.Money money && belongs(money, first, last) && !parted(last + 1, money.first() - 1)) used[v] = true;
    }

    /** "Sont tombés d'accord pour verser 5 milliards": what a verb between them gives is not for the noun before it. */
    private boolean parted(int first, int last) {
        for (int t = first; t <= last; t++) if (passage.words().may(t, Feature.INFINITIVE) && !passage.words().may(t, Feature.NOUN) && !passage.words().may(t, Feature.ADJECTIVE)) return true;
        return false;
    }

    /** "A tranche of 500 million from the Peace Facility": a fund behind what comes out of it is its source and no second thing. */
    void sources(List<Thing> things) {
        for (int i = 1; i < things.size(); i++) {
            Thing fund = things.get(i), paid = things.get(i - 1);
            boolean money = fund.measure() == Measure.FINANCING && fund.amount() == null && (paid.measure() == Measure.FINANCING || paid.amount() != null);
            if (money && passage.particles().is(fund.first() - 1, Role.FROM) && passage.partings(paid.last(), fund.first()) == 0 && fund.first() - paid.last() <= 8) things.remove(i--);
        }
    }

    /** Sums that stand by themselves are things of their own, or the price of others. */
    void alone(List<Measured> values, boolean[] used, List<Thing> things) {
        for (int v = 0; v < values.size(); v++) {
            if (used[v] || !(values.get(v) instanceof Measured.Money money) || money.converted() || passage.particles().is(money.last() + 1, Role.DIFFERENCE)) continue;
            if (!price(money, things)) things.add(new Thing(money.first(), money.last(), money.first(), measure(money, things, values), null, null, null, money.amount(), money.origin()));
        }
    }

    /** Of the kind of the thing nearest to it, which has no number of its own. */
    private Measure measure(Measured.Money money, List<Thing> things, List<Measured> values) {
        Thing kin = null;
        for (Thing thing : things) if (thing.measure() == Measure.ARMS || thing.measure() == Measure.FINANCING || thing.measure() == Measure.TRAINING) {
            boolean besides = thing.first() > money.last() && passage.particles().find(money.last() + 1, thing.first() - 1, Role.BESIDES) >= 0;
            if (!besides && !ofAnother(money, thing, values)) if (kin == null || Math.abs(thing.core() - money.first()) < Math.abs(kin.core() - money.first())) kin = thing;
        }
        return kin != null && (kin.item() == null || kin.amount() == null && kin.quantity() == null) ? kin.measure() : Measure.FINANCING;
    }

    /** "75 billion, of which 13 for arms": another sum stands between, and the thing is for that one. */
    private boolean ofAnother(Measured.Money money, Thing thing, List<Measured> values) {
        for (Measured value : values) if (value instanceof Measured.Money other && !other.converted() && other.first() > money.last() && other.first() <= thing.core() && passage.particles().find(money.last() + 1, other.first() - 1, Role.PARTS) >= 0) return true;
        return false;
    }

    /** "Douze autres à sa charge, pour 50 millions d'euros": what the things counted right before cost. */
    private boolean price(Measured.Money money, List<Thing> things) {
        if (!passage.particles().is(money.first() - 1, Role.PRICE)) return false;
        for (int i = 0; i < things.size(); i++) {
            Thing thing = things.get(i);
            if (thing.quantity() == null || thing.amount() != null || thing.last() >= money.first() || money.first() - thing.last() > PRICE || passage.partings(thing.last(), money.first()) > 1) continue;
            things.set(i, thing.with(money.amount()));
            return true;
        }
        return false;
    }
}

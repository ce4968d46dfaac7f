package daman.things;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.measures.Amount;
import daman.measures.Measured;
import daman.names.Actor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is given in a sentence, with its number or sum: "500 missiles sol-air Stinger", "a package worth $350 million". */
final class Things {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final boolean[] NONE = {};
    private static final Comparator<Thing> BY_PLACE = (a, b) -> Integer.compare(a.first(), b.first());

    private final Passage passage;
    private final Terms terms;
    private final Groups groups;
    private final Numbered numbered;
    private final Counting counting;
    private final Sums sums;
    private final Purposes purposes;
    private final Partitive partitive;
    private final Pieces pieces;
    /** The last thing named in an earlier sentence. */
    private @Nullable Thing before;
    /** The air defence named last. */
    private @Nullable Thing system;
    /** What launchers are, where nothing says of what: of the kind of weapons told of last. */
    private boolean defence;
    /** What "the aid" is: of the kind that was told of last. */
    private Measure aid = Measure.FINANCING;

    Things(Passage passage, List<Lexicon.Hit<Catalogue.Noun>> nouns, Terms terms, Pieces pieces) {
        this.passage = passage;
        this.terms = terms;
        this.numbered = new Numbered(passage, terms);
        this.counting = new Counting(passage, terms);
        this.sums = new Sums(passage, terms);
        this.purposes = new Purposes(passage, terms);
        this.partitive = new Partitive(passage, terms);
        this.groups = new Groups(passage, nouns, terms, counting, purposes);
        this.pieces = pieces;
    }

    /** What each sentence names, in the order of the text; a crosshead is no part of what is told, and nothing after it means what it names. */
    List<List<Thing>> bySentence() {
        List<List<Thing>> things = new ArrayList<>(passage.layout().sentences().size());
        for (Sentence sentence : passage.layout().sentences()) {
            Thing lastBefore = before;
            Measure aidBefore = aid;
            things.add(in(sentence));
            if (sentence.place() != Sentence.Place.CROSSHEAD) continue;
            before = lastBefore;
            aid = aidBefore;
        }
        return things;
    }

    private List<Thing> in(Sentence sentence) {
        List<Measured> values = passage.measuredIn(sentence.first(), sentence.last());
        List<List<Lexicon.Hit<Catalogue.Noun>>> nouns = groups.in(sentence);
        if (nouns.isEmpty() && values.isEmpty()) return new ArrayList<>(0);
        boolean[] used = values.isEmpty() ? NONE : new boolean[values.size()];
        List<Thing> things = named(nouns, values, used, sentence);
        if (!values.isEmpty()) {
            bareNumbers(sentence, values, used, things);
            sums.alone(values, used, things);
        }
        partitive.add(sentence, things, before);
        if (things.isEmpty()) return things;
        if (things.size() > 1) purposes.spent(things);
        for (int i = 0; i < things.size(); i++) things.set(i, oneMore(things.get(i)));
        if (things.size() > 1) beside(things);
        purposes.lasting(things);
        if (things.size() > 1) purposes.agreed(things);
        for (int i = 0; i < things.size(); i++) things.set(i, ofDefence(things.get(i)));
        for (int i = 1; i < things.size(); i++) if (alike(things.get(i - 1), things.get(i))) things.set(i - 1, things.get(i - 1).as(Measure.ARMS));
        for (int i = 1; i < things.size(); i++) if (coordinated(things.get(i - 1), things.get(i)) || theirs(things.get(i - 1), things.get(i))) things.set(i, things.get(i).as(Measure.AIR_DEFENCE));
        for (int i = 0; i < things.size(); i++) remember(things.get(i));
        return things;
    }

    /** What its nouns name. */
    private List<Thing> named(List<List<Lexicon.Hit<Catalogue.Noun>>> nouns, List<Measured> values, boolean[] used, Sentence sentence) {
        List<Thing> things = new ArrayList<>(nouns.size() + values.size());
        for (int g = 0; g < nouns.size(); g++) {
            int low = g == 0 ? sentence.first() : nouns.get(g - 1).getLast().last() + 1;
            int high = g + 1 == nouns.size() ? sentence.last() : nouns.get(g + 1).getFirst().first() - 1;
            Thing thing = thing(nouns.get(g), values, used, low, high);
            if (thing != null) things.add(thing);
            else if (!values.isEmpty() && !Groups.anySame(nouns.get(g))) sums.spend(nouns.get(g), values, used);
        }
        if (things.size() > 1) sums.sources(things);
        return things;
    }

    /** Several things of a sentence, in its order: what they are to each other. */
    private void beside(List<Thing> things) {
        things.sort(BY_PLACE);
        purposes.itemised(things);
        purposes.parted(things);
        purposes.summedUp(things);
    }

    private void remember(Thing thing) {
        boolean aided = thing.measure() == Measure.FINANCING && !thing.sumAlone();
        if (thing.hardware() || aided) before = thing;
        if (thing.hardware()) {
            aid = Measure.ARMS;
            defence = thing.measure() == Measure.AIR_DEFENCE;
            if (defence) system = thing;
        } else if (aided) {
            aid = Measure.FINANCING;
        }
    }

    /** "Two air-defence launchers and 24 missiles": what is shot from them. */
    private boolean coordinated(Thing launchers, Thing missiles) {
        if (launchers.measure() != Measure.AIR_DEFENCE || missiles.measure() != Measure.ARMS || missiles.item() == null || !terms.munitions.at(passage.words(), missiles.core())) return false;
        int gap = missiles.first() - launchers.last() - 1;
        return gap == 0 && passage.words().may(missiles.first(), Feature.AND) || gap >= 1 && gap <= 2 && passage.particles().is(launchers.last() + 1, Role.AND);
    }

    /** "450 million for radars and drones": what one sum buys is arms where not all of it is air defence. */
    private boolean alike(Thing bought, Thing next) {
        boolean sum = bought.amount() != null && bought.measure() == Measure.AIR_DEFENCE && next.measure() == Measure.ARMS && !next.counted() && next.item() != null;
        int gap = next.first() - bought.last() - 1;
        return sum && terms.verbFirst && gap == 0 && passage.words().may(next.first(), Feature.AND);
    }

    /** "Four systems with 300 missiles for them", "المنظومة وصواريخها": what systems told right before shoot. */
    private boolean theirs(Thing systems, Thing missiles) {
        if (systems.measure() != Measure.AIR_DEFENCE || missiles.measure() != Measure.ARMS) return false;
        if (passage.words().may(missiles.core(), Feature.THEIR) && munitionsIn(passage.words().form(missiles.core()))) return true;
        return terms.munitions.at(passage.words(), missiles.core()) && terms.theirs.at(passage.words(), missiles.last() + 1);
    }

    private boolean munitionsIn(String form) {
        for (String word : terms.munitionsIn) if (form.startsWith(word)) return true;
        return false;
    }

    /** "Launchers", where air defence was told of last or is told of in the sentence before them. */
    private Thing ofDefence(Thing thing) {
        boolean launchers = defence && thing.measure() == Measure.ARMS && thing.item() == null && terms.launchers.at(passage.words(), thing.core());
        return launchers ? thing.as(Measure.AIR_DEFENCE) : thing;
    }

    /** "A first air-defence system", "another battery" is one. */
    private Thing oneMore(Thing thing) {
        if (thing.counted() || !thing.hardware() || passage.words().may(thing.last(), Feature.PLURAL)) return thing;
        if (!passage.particles().is(thing.first() - 1, Role.ONE_MORE) && !passage.particles().is(thing.first() - 2, Role.ONE_MORE) && !oneBehind(thing)) return thing;
        return new Thing(thing.first(), thing.last(), thing.core(), thing.measure(), thing.item(), BigDecimal.ONE, null, null, thing.origin());
    }

    /** "منظومة «باتريوت» إضافية": a noun of one, and an adjective behind it that says that there is one more. */
    private boolean oneBehind(Thing thing) {
        if (!terms.oneOf.at(passage.words(), thing.first()) || terms.anyOf.at(passage.words(), thing.first() - 1)) return false;
        int t = thing.last() + 1;
        while (t < passage.words().size() && passage.tokens().sign(t) && Marks.quotation(passage.tokens().firstChar(t))) t++;
        return terms.oneBehind.at(passage.words(), t);
    }

    private @Nullable Thing thing(List<Lexicon.Hit<Catalogue.Noun>> group, List<Measured> values, boolean[] used, int low, int high) {
        Lexicon.Hit<Catalogue.Noun> main = null;
        Measure measure = null;
        String item = null;
        boolean named = false;
        boolean same = Groups.allSame(group);
        for (Lexicon.Hit<Catalogue.Noun> hit : group) {
            Catalogue.Noun noun = hit.value();
            if (same && before != null) {
                Thing meant = system(group) ? system : before;
                main = hit;
                measure = meant.measure();
                item = meant.item();
                break;
            }
            if (noun.same() && group.size() > 1) continue;
            if (noun.measure() == null) return null;
            if (main == null) main = hit;
            if (noun.aid() && measure == null) {
                measure = aid;
                continue;
            }
            if (measure == null || measure == Measure.FINANCING || noun.measure() == Measure.INDUSTRY || measure == Measure.ARMS && noun.measure() == Measure.AIR_DEFENCE) measure = noun.measure();
            if (noun.item() != null && (item == null || !named && !noun.generic())) {
                named = !noun.generic();
                item = named ? pieces.item(passage, terms, group, hit, noun.item()) : noun.item();
            }
        }
        if (main == null) return null;                                     // all of them stand for what was told before, and nothing was
        int first = group.getFirst().first(), last = group.getLast().last();
        BigDecimal quantity = null, top = null;
        Amount amount = null;
        for (int v = 0; v < values.size(); v++) {
            Measured value = values.get(v);
            if (used[v]) continue;
            if (value instanceof Measured.Number number && number.first() >= low && number.last() <= high && quantity == null && Counting.countable(measure) && counts(number, group)) {
                if (!counting.whole(number.first()) && !counting.none(number)) {
                    quantity = number.value();
                    top = number.high();
                }
                used[v] = true;
                first = Math.min(first, number.first());
            } else if (value instanceof Measured.Money money && money.first() >= low && money.last() <= high && amount == null && measure != Measure.AGREEMENT && measure != Measure.MEMBERSHIP && !money.converted() && sums.belongs(money, first, last)) {
                amount = money.amount();
                used[v] = true;
                first = Math.min(first, money.first());
                last = Math.max(last, money.last());
            }
        }
        if (same && amount != null && measure.hardware() && terms.paid.at(passage.words(), main.last())) {        // "a tranche of 270 million": money, whatever weapon was named before
            measure = Measure.FINANCING;
            item = null;
        }
        if (quantity == null && Counting.countable(measure) && anyDual(group)) quantity = TWO;
        if (quantity == null && amount == null && measure.hardware() && item != null && numbered.single(group.getFirst().first()) && !passage.particles().is(group.getFirst().first() - 2, Role.NOT)) quantity = BigDecimal.ONE;
        return new Thing(first, last, main.first(), measure, item, quantity, top, amount, same && main.value().rest() ? main.origin() + Thing.MEANT : main.origin());
    }

    /** "Any system of this type": of what was told of last it is the air defence, whatever else was named since. */
    private boolean system(List<Lexicon.Hit<Catalogue.Noun>> group) { return system != null && terms.systems.at(passage.words(), group.getFirst().first()); }

    /** Before the group, or within it: "a gift of nine howitzers". */
    private boolean counts(Measured.Number number, List<Lexicon.Hit<Catalogue.Noun>> group) {
        if (counting.counts(number, group.getFirst().first())) return true;
        for (Lexicon.Hit<Catalogue.Noun> hit : group) if (hit.first() > number.last() && number.first() > group.getFirst().last() && counting.counts(number, hit.first())) return true;
        return false;
    }

    private boolean anyDual(List<Lexicon.Hit<Catalogue.Noun>> group) {
        for (Lexicon.Hit<Catalogue.Noun> hit : group) if (numbered.dual(hit.first())) return true;
        return false;
    }

    /** "Four have been promised in all", "The Netherlands will give 24": a number without a noun counts what was named before. */
    private void bareNumbers(Sentence sentence, List<Measured> values, boolean[] used, List<Thing> things) {
        boolean any = before != null && weapon(before);
        for (int i = 0; i < things.size() && !any; i++) any = weapon(things.get(i));
        if (!any) return;
        for (int v = 0; v < values.size(); v++) {
            if (used[v] || !(values.get(v) instanceof Measured.Number number) || number.value().compareTo(BigDecimal.ONE) <= 0 || broken(number.value())) continue;
            Thing named = before;
            for (Thing thing : things) if (thing.last() < number.first() && thing.hardware()) named = thing;
            if (named == null || !weapon(named) || !countsAlone(number, sentence)) continue;
            things.add(new Thing(number.first(), number.last(), number.first(), named.measure(), named.item(), number.value(), number.high(), null, number.origin()));
        }
    }

    private static boolean weapon(Thing thing) { return thing.hardware() && thing.item() != null; }

    private static boolean broken(BigDecimal number) { return number.scale() > 0 && number.stripTrailingZeros().scale() > 0; }

    private boolean countsAlone(Measured.Number number, Sentence sentence) {
        int prev = number.first() - 1, next = number.last() + 1;
        while (prev > sentence.first() && (passage.particles().is(prev, Role.ALL) || passage.particles().is(prev, Role.AGAIN) && passage.tokens().word(prev))) prev--;
        boolean dash = prev > sentence.first() && passage.tokens().sign(prev) && Marks.dash(passage.tokens().firstChar(prev));
        if (dash && passage.namedAt(prev - 1)) prev--;
        while (next <= sentence.last() && passage.particles().is(next, Role.AGAIN) && passage.tokens().word(next)) next++;
        boolean end = next > sentence.last() || passage.tokens().sign(next) && !Marks.dash(passage.tokens().firstChar(next));
        boolean opens = number.first() == sentence.first() || prev == sentence.first() && passage.particles().is(prev, Role.AGAIN) || passage.tokens().sign(prev) && Marks.comma(passage.tokens().firstChar(prev)) || passage.particles().is(prev, Role.AND);
        if (opens) return !end && (passage.particles().is(next, Role.BE) || passage.particles().is(next, Role.HAVE) || passage.particles().is(next, Role.WILL) || counting.finite(next));
        Actor giver = passage.actorAt(prev);
        if (giver != null && giver.kind().acts() && end) return passage.particles().is(giver.first() - 1, Role.AND) || passage.particles().is(giver.first() - 2, Role.AND) || passage.partings(giver.first() - 3, giver.first()) > 0;
        boolean verb = passage.tokens().word(prev) && passage.words().may(prev, Feature.VERB) && !passage.particles().is(prev - 1, Role.ARTICLE) && !passage.particles().is(prev, Role.BE);
        verb |= passage.particles().is(prev, Role.TO) && passage.words().may(prev - 1, Feature.VERB) && terms.verbFirst;
        boolean ofThem = passage.particles().is(next, Role.OF_THEM) && (passage.particles().is(prev, Role.PREP) || verb);
        return ofThem || verb && (end || passage.particles().is(next, Role.PREP) || passage.particles().is(next, Role.TO) || passage.particles().is(next, Role.BY));
    }
}

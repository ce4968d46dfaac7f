package daman.things;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.measures.Amount;
import daman.measures.Measured;
import daman.names.Actor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is given in a sentence, with its number or sum: "500 missiles sol-air Stinger", "a package worth $350 million". */
final class Things {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** So many tokens at most from "a package" over its sum to what it is for. */
    private static final int SUM_OF = 14;
    /** Words of a day: "mardi 4 mars 2025". */
    private static final int DAY = 4;

    private final Passage passage;
    private final List<Lexicon.Hit<Catalogue.Noun>> nouns;
    private final Numbered numbered;
    private final Counting counting;
    private final Sums sums;
    private final Purposes purposes;
    private final Partitive partitive;
    private final Pieces pieces;
    private final Listed paid;
    /** The last thing named in an earlier sentence. */
    private @Nullable Thing before;
    /** The air defence named last. */
    private @Nullable Thing system;
    /** What launchers are, where nothing says of what: of the kind of weapons told of last. */
    private boolean defence;
    /** What "the aid" is: of the kind that was told of last. */
    private Measure aid = Measure.FINANCING;

    Things(Passage passage, List<Lexicon.Hit<Catalogue.Noun>> nouns, Pieces pieces) {
        this.passage = passage;
        this.nouns = nouns;
        this.numbered = new Numbered(passage);
        this.counting = new Counting(passage);
        this.sums = new Sums(passage);
        this.purposes = new Purposes(passage);
        this.partitive = new Partitive(passage);
        this.pieces = pieces;
        this.paid = passage.language().listed("paid-words");
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
        boolean[] used = new boolean[values.size()];
        List<Thing> things = new ArrayList<>();
        List<List<Lexicon.Hit<Catalogue.Noun>>> groups = groups(sentence);
        if (groups.isEmpty() && values.isEmpty()) return things;
        for (int g = 0; g < groups.size(); g++) {
            int low = g == 0 ? sentence.first() : groups.get(g - 1).getLast().last() + 1;
            int high = g + 1 == groups.size() ? sentence.last() : groups.get(g + 1).getFirst().first() - 1;
            Thing thing = thing(groups.get(g), values, used, low, high);
            if (thing != null) things.add(thing);
            else if (!anySame(groups.get(g))) sums.spend(groups.get(g), values, used);
        }
        sums.sources(things);
        bareNumbers(sentence, values, used, things);
        sums.alone(values, used, things);
        partitive.add(sentence, things, before);
        if (things.isEmpty()) return things;
        purposes.spent(things);
        things.replaceAll(this::oneMore);
        things.sort((a, b) -> Integer.compare(a.first(), b.first()));
        purposes.itemised(things);
        purposes.parted(things);
        purposes.summedUp(things);
        purposes.lasting(things);
        purposes.agreed(things);
        things.replaceAll(this::ofDefence);
        for (int i = 1; i < things.size(); i++) if (alike(things.get(i - 1), things.get(i))) things.set(i - 1, things.get(i - 1).as(Measure.ARMS));
        for (int i = 1; i < things.size(); i++) if (coordinated(things.get(i - 1), things.get(i)) || theirs(things.get(i - 1), things.get(i))) things.set(i, things.get(i).as(Measure.AIR_DEFENCE));
        for (Thing thing : things) {
            if (thing.hardware() || thing.measure() == Measure.FINANCING && !thing.sumAlone()) before = thing;
            if (thing.hardware()) {
                aid = Measure.ARMS;
                defence = thing.measure() == Measure.AIR_DEFENCE;
                if (defence) system = thing;
            }
            else if (thing.measure() == Measure.FINANCING && !thing.sumAlone()) aid = Measure.FINANCING;
        }
        return things;
    }

    /** "A batch of 40 drones": what the noun holds, and not what was told before. */
    private boolean partOf(int noun, int next) { return next - noun > 1 && next - noun <= 3 && passage.particles().is(noun + 1, Role.OF) && (passage.tokens().number(next - 1) || next - noun == 2 || passage.words().may(next - 1, Feature.NUMERAL)); }

    /** "Two air-defence launchers and 24 missiles": what is shot from them. */
    private boolean coordinated(Thing launchers, Thing missiles) {
        if (launchers.measure() != Measure.AIR_DEFENCE || missiles.measure() != Measure.ARMS || missiles.item() == null || !passage.language().listed("munitions").at(passage.words(), missiles.core())) return false;
        int gap = missiles.first() - launchers.last() - 1;
        return gap == 0 && passage.words().may(missiles.first(), Feature.AND) || gap >= 1 && gap <= 2 && passage.particles().is(launchers.last() + 1, Role.AND);
    }

    /** "450 million for radars and drones": what one sum buys is arms where not all of it is air defence. */
    private boolean alike(Thing bought, Thing next) {
        boolean sum = bought.amount() != null && bought.measure() == Measure.AIR_DEFENCE && next.measure() == Measure.ARMS && !next.counted() && next.item() != null;
        int gap = next.first() - bought.last() - 1;
        return sum && passage.language().setting("verb-first") && gap == 0 && passage.words().may(next.first(), Feature.AND);
    }

    /** "Four systems with 300 missiles for them", "المنظومة وصواريخها": what systems told right before shoot. */
    private boolean theirs(Thing systems, Thing missiles) {
        if (systems.measure() != Measure.AIR_DEFENCE || missiles.measure() != Measure.ARMS) return false;
        if (passage.words().may(missiles.core(), Feature.THEIR) && passage.language().words("munitions").stream().anyMatch(word -> passage.words().form(missiles.core()).startsWith(word))) return true;
        return passage.language().listed("munitions").at(passage.words(), missiles.core()) && passage.language().listed("theirs").at(passage.words(), missiles.last() + 1);
    }

    /** "Launchers", where air defence was told of last or is told of in the sentence before them. */
    private Thing ofDefence(Thing thing) {
        boolean launchers = defence && thing.measure() == Measure.ARMS && thing.item() == null && passage.language().listed("launcher-words").at(passage.words(), thing.core());
        return launchers ? thing.as(Measure.AIR_DEFENCE) : thing;
    }

    /** "A first air-defence system", "another battery" is one. */
    private Thing oneMore(Thing thing) {
        boolean one = passage.particles().is(thing.first() - 1, Role.ONE_MORE) || passage.particles().is(thing.first() - 2, Role.ONE_MORE);
        one |= oneBehind(thing);
        if (!one || thing.counted() || !thing.hardware() || passage.words().may(thing.last(), Feature.PLURAL)) return thing;
        return new Thing(thing.first(), thing.last(), thing.core(), thing.measure(), thing.item(), BigDecimal.ONE, null, null, thing.origin());
    }

    /** "منظومة «باتريوت» إضافية": a noun of one, and an adjective behind it that says that there is one more. */
    private boolean oneBehind(Thing thing) {
        if (!passage.language().listed("one-of").at(passage.words(), thing.first()) || passage.language().listed("any-of").at(passage.words(), thing.first() - 1)) return false;
        int t = thing.last() + 1;
        while (t < passage.words().size() && passage.tokens().sign(t) && Marks.quotation(passage.tokens().firstChar(t))) t++;
        return passage.language().listed("one-behind").at(passage.words(), t);
    }

    /** Nouns that make one thing: "IRIS-T SLM air-defence system", "صواريخ «ستينغر»". */
    private List<List<Lexicon.Hit<Catalogue.Noun>>> groups(Sentence sentence) {
        List<List<Lexicon.Hit<Catalogue.Noun>>> groups = new ArrayList<>();
        int done = -1;
        for (int n = from(sentence.first()); n < nouns.size() && nouns.get(n).first() <= sentence.last(); n++) {
            Lexicon.Hit<Catalogue.Noun> hit = nouns.get(n);
            if (hit.value().act()) done = hit.first();
            if (hit.last() > sentence.last() || hit.first() == done || named(hit) || verb(hit) || adjective(hit) || made(hit) || hit.value().rest() && (ofAnother(hit, sentence) || !groups.isEmpty() && !anySame(groups.getFirst()))) continue;
            if (!groups.isEmpty()) {
                Lexicon.Hit<Catalogue.Noun> before = groups.getLast().getLast();
                if (before.first() == hit.first()) continue;
                if (together(before, hit)) {
                    groups.getLast().add(hit);
                    continue;
                }
            }
            groups.add(new ArrayList<>(List.of(hit)));
        }
        return groups;
    }

    /** "De fabrication allemande", "shells from Ukrainian factories": where a weapon was made is no works. */
    private boolean made(Lexicon.Hit<Catalogue.Noun> hit) {
        int sign = hit.first() - 1;
        if (hit.value().measure() != Measure.INDUSTRY) return false;
        return passage.particles().is(sign, Role.MADE) && passage.particles().end(sign) >= hit.first() || passage.particles().is(sign, Role.FROM) || passage.particles().is(sign, Role.ARTICLE) && passage.particles().is(sign - 1, Role.FROM);
    }

    /** "The Fund", "le Fonds": somebody, meant by a noun with its article. */
    private boolean named(Lexicon.Hit<Catalogue.Noun> hit) { return passage.actorAt(hit.first()) instanceof Actor actor && actor.first() < hit.first() && passage.particles().is(actor.first(), Role.ARTICLE) && actor.last() == hit.last(); }

    /** "The rest of Europe", "les autres pays": what the words right behind it say; "they need 60 billion, the rest we pay": of the money. */
    private boolean ofAnother(Lexicon.Hit<Catalogue.Noun> rest, Sentence sentence) {
        int next = rest.last() + 1;
        if (passage.measuredIn(sentence.first(), rest.first()).stream().anyMatch(value -> value instanceof Measured.Money)) return true;
        if (next == passage.words().size() || passage.measuredIn(next, Math.min(next + DAY, sentence.last())).stream().anyMatch(value -> value instanceof Measured.Day day && day.first() == next)) return false;
        if (passage.actorAt(next) != null || passage.tokens().number(next) || passage.words().may(next, Feature.NUMERAL) || passage.particles().is(next, Role.OF) || passage.language().listed("of-words").at(passage.words(), next)) return true;
        long features = passage.words().features(next);
        return passage.tokens().word(next) && !passage.particles().is(next, Role.PREP) && !passage.particles().is(next, Role.WILL) && !passage.particles().is(next, Role.BE) && !passage.particles().is(next, Role.HAVE) && (Feature.NOUN.in(features) || Feature.ADJECTIVE.in(features) && !Feature.VERB.in(features));
    }

    /** "150 військових" are soldiers, "військових поставок" are not; "des militaires" are, "des responsables militaires" are not: an adjective that stands for a noun where none is beside it. */
    private boolean adjective(Lexicon.Hit<Catalogue.Noun> hit) {
        if (hit.first() == hit.last() && hit.value().measure() == Measure.FORCES && passage.language().setting("inverts") && passage.words().may(hit.first(), Feature.ADJECTIVE)) return ofNounBefore(hit.first());
        if (hit.first() < hit.last() || !passage.language().setting("cases") || !passage.words().may(hit.first(), Feature.ADJECTIVE) || hit.value().measure() != Measure.FORCES) return false;
        int next = hit.last() + 1;
        return passage.tokens().word(next) && (passage.words().may(next, Feature.NOUN) || passage.words().may(next, Feature.ADJECTIVE)) && !passage.particles().is(next, Role.PREP) && !passage.particles().is(next, Role.AND) && !passage.words().may(next, Feature.VERB);
    }

    /** "Drones made in Ukraine": a participle behind its noun says where it comes from. */
    private boolean reduced(int t) {
        boolean participle = passage.words().may(t, Feature.PARTICIPLE) && !passage.words().may(t, Feature.INFINITIVE) && !passage.words().may(t, Feature.NOUN);
        return participle && passage.tokens().word(t - 1) && passage.words().may(t - 1, Feature.NOUN) && !passage.particles().is(t - 1, Role.BE) && !passage.particles().is(t - 1, Role.HAVE);
    }

    private boolean ofNounBefore(int t) {
        int noun = t - 1;
        while (noun > 0 && passage.words().may(noun, Feature.ADJECTIVE) && !passage.words().may(noun, Feature.NOUN)) noun--;
        return noun < 0 || !passage.particles().is(noun, Role.ARTICLE) && !passage.particles().is(noun, Role.OF) && !passage.particles().is(noun, Role.PREP) && !passage.particles().is(noun, Role.HIS) && !passage.particles().is(noun, Role.TO) && !passage.tokens().number(noun) && !passage.words().may(noun, Feature.NUMERAL) && !passage.tokens().is(noun, "'") && !passage.tokens().is(noun, "’");
    }

    /** "According to", "licences granted": a form of the verb, not the noun. */
    private boolean verb(Lexicon.Hit<Catalogue.Noun> hit) {
        if (hit.first() == hit.last() && passage.words().may(hit.first(), Feature.VERB) && hit.value().measure() != Measure.INDUSTRY && objectBefore(hit.first())) return true;
        if (hit.first() == hit.last() && passage.language().setting("inverts") && passage.words().may(hit.first(), Feature.ADJECTIVE) && predicate(hit.first())) return true;
        if (!hit.value().generic() && passage.language().setting("caseless")) return false;
        if (hit.value().measure() == Measure.INDUSTRY && passage.words().may(hit.first(), Feature.VERB)) return reduced(hit.first());      // "build drones together": the verb is the thing
        if (granted(hit)) return true;
        if (hit.first() == hit.last() && passage.words().may(hit.first(), Feature.GERUND) && passage.particles().is(hit.first() - 1, Role.BE)) return true;
        return hit.first() == hit.last() && passage.words().may(hit.first(), Feature.VERB) && !passage.words().may(hit.first(), Feature.NOUN)
                && !passage.words().may(hit.first(), Feature.ADJECTIVE) && !passage.words().may(hit.first(), Feature.NAME);
    }

    /** "Licences granted", "a plan to ship them": a participle behind its noun, a verb after its "to". */
    private boolean granted(Lexicon.Hit<Catalogue.Noun> hit) {
        int t = hit.first();
        if (t < hit.last() || !passage.language().setting("subject-first")) return false;
        boolean infinitive = passage.words().may(t, Feature.INFINITIVE) && passage.particles().is(t - 1, Role.TO) && passage.particles().is(t - 1, Role.INFINITIVE);
        return infinitive || passage.words().may(t, Feature.PARTICIPLE) && !passage.words().may(t, Feature.NOUN);
    }

    /** "Sont « prêts » à fournir": an adjective after to be, and no loans. */
    private boolean predicate(int t) {
        int be = t - 1;
        while (be > 0 && (passage.tokens().sign(be) && Marks.quotation(passage.tokens().firstChar(be)) || passage.words().may(be, Feature.ADVERB) && !passage.particles().is(be, Role.BE))) be--;
        return passage.particles().is(be, Role.BE);
    }

    /** "Qu'on l'aide", "elle les arme": a pronoun and its object before the verb. */
    private boolean objectBefore(int t) {
        int clitic = t - 1;
        if (passage.tokens().is(clitic, "'")) clitic--;
        return passage.particles().is(clitic, Role.CLITIC) && (passage.particles().is(clitic - 1, Role.ONE) || passage.particles().is(clitic - 1, Role.HE) || passage.particles().is(clitic - 1, Role.SHE) || passage.particles().is(clitic - 1, Role.THEY));
    }

    private static boolean anySame(List<Lexicon.Hit<Catalogue.Noun>> group) {
        for (Lexicon.Hit<Catalogue.Noun> hit : group) if (hit.value().same()) return true;
        return false;
    }

    private static boolean allSame(List<Lexicon.Hit<Catalogue.Noun>> group) {
        for (Lexicon.Hit<Catalogue.Noun> hit : group) if (!hit.value().same()) return false;
        return true;
    }

    private int from(int token) {
        int low = 0, high = nouns.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (nouns.get(middle).first() < token) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private boolean together(Lexicon.Hit<Catalogue.Noun> before, Lexicon.Hit<Catalogue.Noun> hit) {
        if (sumOf(before, hit) || before.value().same() && partOf(before.last(), hit.first())) return true;
        if (hit.first() - before.last() > 4) return false;
        for (int t = before.last() + 1; t < hit.first(); t++) {
            if (passage.tokens().number(t) || passage.particles().is(t, Role.HAVE) || passage.particles().is(t, Role.AND) || passage.particles().is(t, Role.BUT) || passage.words().may(t, Feature.AND) || passage.words().may(t, Feature.VERB) && !passage.words().may(t, Feature.ADJECTIVE) && !passage.words().may(t, Feature.NOUN)) return false;
            if (passage.tokens().sign(t) && !Marks.quotation(passage.tokens().firstChar(t))) return false;
        }
        if (passage.words().may(hit.first(), Feature.AND)) return false;
        Measure a = before.value().measure(), b = hit.value().measure();
        if (a == Measure.AGREEMENT && b == Measure.GUARANTEE) return hit.first() - before.last() <= 2;
        if (a == Measure.INDUSTRY && b != null && b.hardware() || b == Measure.INDUSTRY && a != null && a.hardware()) return hit.first() - before.last() <= 3;
        if (a == null || b == null) return hit.first() - before.last() <= 1 || before.value().same() && hit.first() - before.last() <= 2;
        return a == b || a.hardware() && b.hardware() || a == Measure.FINANCING && !purposes.loan(before.first(), before.last()) || b == Measure.TRAINING || a == Measure.TRAINING;
    }

    /** "Une enveloppe de 2 milliards d'euros d'aide militaire": a sum of money, the sum, and what it is for. */
    private boolean sumOf(Lexicon.Hit<Catalogue.Noun> before, Lexicon.Hit<Catalogue.Noun> hit) {
        if (before.value().measure() != Measure.FINANCING || hit.value().measure() == null || hit.first() - before.last() > SUM_OF) return false;
        int sum = -1;
        for (Measured value : passage.measuredIn(before.last() + 1, hit.first() - 1)) if (value instanceof Measured.Money) sum = value.last();
        if (sum < 0) return false;
        for (int t = sum + 1; t < hit.first(); t++) if (!passage.particles().is(t, Role.OF) && !passage.particles().is(t, Role.ARTICLE) && !passage.tokens().is(t, "'")) return false;
        for (int t = before.last() + 1; t < sum; t++) if (passage.tokens().sign(t) && !passage.tokens().glued(t) || passage.particles().is(t, Role.AND) || counting.finite(t)) return false;
        return sum + 1 < hit.first();
    }

    private @Nullable Thing thing(List<Lexicon.Hit<Catalogue.Noun>> group, List<Measured> values, boolean[] used, int low, int high) {
        Lexicon.Hit<Catalogue.Noun> main = null;
        Measure measure = null;
        String item = null;
        boolean named = false;
        boolean same = allSame(group);
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
                item = named ? pieces.item(passage, group, hit, noun.item()) : noun.item();
            }
        }
        if (main == null) return null;                                     // all of them stand for what was told before, and nothing was
        int first = group.getFirst().first(), last = group.getLast().last();
        BigDecimal quantity = null, top = null;
        Amount amount = null;
        for (int v = 0; v < values.size(); v++) {
            Measured value = values.get(v);
            if (used[v] || value.first() < low || value.last() > high) continue;
            if (value instanceof Measured.Number number && quantity == null && Counting.countable(measure) && counts(number, group)) {
                if (!counting.whole(number.first()) && !counting.none(number)) {
                    quantity = number.value();
                    top = number.high();
                }
                used[v] = true;
                first = Math.min(first, number.first());
            } else if (value instanceof Measured.Money money && amount == null && measure != Measure.AGREEMENT && measure != Measure.MEMBERSHIP && !money.converted() && sums.belongs(money, first, last)) {
                amount = money.amount();
                used[v] = true;
                first = Math.min(first, money.first());
                last = Math.max(last, money.last());
            }
        }
        if (same && amount != null && measure.hardware() && paid.at(passage.words(), main.last())) {        // "a tranche of 270 million": money, whatever weapon was named before
            measure = Measure.FINANCING;
            item = null;
        }
        if (quantity == null && Counting.countable(measure) && anyDual(group)) quantity = TWO;
        if (quantity == null && amount == null && measure.hardware() && item != null && numbered.single(group.getFirst().first()) && !passage.particles().is(group.getFirst().first() - 2, Role.NOT)) quantity = BigDecimal.ONE;
        return new Thing(first, last, main.first(), measure, item, quantity, top, amount, same && main.value().rest() ? main.origin() + Thing.MEANT : main.origin());
    }

    /** "Any system of this type": of what was told of last it is the air defence, whatever else was named since. */
    private boolean system(List<Lexicon.Hit<Catalogue.Noun>> group) { return system != null && passage.language().listed("system-words").at(passage.words(), group.getFirst().first()); }

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
        for (int v = 0; v < values.size(); v++) {
            if (used[v] || !(values.get(v) instanceof Measured.Number number) || number.value().compareTo(BigDecimal.ONE) <= 0 || number.value().stripTrailingZeros().scale() > 0) continue;
            Thing named = before;
            for (Thing thing : things) if (thing.last() < number.first() && thing.hardware()) named = thing;
            if (named == null || named.item() == null || !named.hardware() || !countsAlone(number, sentence)) continue;
            things.add(new Thing(number.first(), number.last(), number.first(), named.measure(), named.item(), number.value(), number.high(), null, number.origin()));
        }
    }

    private boolean countsAlone(Measured.Number number, Sentence sentence) {
        int prev = number.first() - 1, next = number.last() + 1;
        while (prev > sentence.first() && (passage.particles().is(prev, Role.ALL) || passage.particles().is(prev, Role.AGAIN) && passage.tokens().word(prev))) prev--;
        boolean dash = prev > sentence.first() && passage.tokens().sign(prev) && Marks.dash(passage.tokens().firstChar(prev));
        if (dash && passage.actorAt(prev - 1) != null) prev--;
        while (next <= sentence.last() && passage.particles().is(next, Role.AGAIN) && passage.tokens().word(next)) next++;
        boolean end = next > sentence.last() || passage.tokens().sign(next) && !Marks.dash(passage.tokens().firstChar(next));
        boolean opens = number.first() == sentence.first() || prev == sentence.first() && passage.particles().is(prev, Role.AGAIN) || passage.tokens().sign(prev) && Marks.comma(passage.tokens().firstChar(prev)) || passage.particles().is(prev, Role.AND);
        if (opens) return !end && (passage.particles().is(next, Role.BE) || passage.particles().is(next, Role.HAVE) || passage.particles().is(next, Role.WILL) || counting.finite(next));
        Actor giver = passage.actorAt(prev);
        if (giver != null && giver.kind().acts() && end) return passage.particles().is(giver.first() - 1, Role.AND) || passage.particles().is(giver.first() - 2, Role.AND) || passage.partings(giver.first() - 3, giver.first()) > 0;
        boolean verb = passage.tokens().word(prev) && passage.words().may(prev, Feature.VERB) && !passage.particles().is(prev - 1, Role.ARTICLE) && !passage.particles().is(prev, Role.BE);
        verb |= passage.particles().is(prev, Role.TO) && passage.words().may(prev - 1, Feature.VERB) && passage.language().setting("verb-first");
        boolean ofThem = passage.particles().is(next, Role.OF_THEM) && (passage.particles().is(prev, Role.PREP) || verb);
        return ofThem || verb && (end || passage.particles().is(next, Role.PREP) || passage.particles().is(next, Role.TO) || passage.particles().is(next, Role.BY));
    }
}

package daman.things;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.measures.Measured;
import daman.names.Actor;
import java.util.ArrayList;
import java.util.List;

/** Nouns of the catalogue that name a thing where they stand, together with those that make one thing with them: "IRIS-T SLM air-defence system", "صواريخ «ستينغر»". */
final class Groups {
    /** A form without any of these is no verb's, nor an adjective that stands behind to be. */
    private static final long VERBAL = Feature.VERB.bit() | Feature.ADJECTIVE.bit() | Feature.GERUND.bit() | Feature.INFINITIVE.bit() | Feature.PARTICIPLE.bit();
    /** So many tokens at most from "a package" over its sum to what it is for. */
    private static final int SUM_OF = 14;
    /** Words of a day: "mardi 4 mars 2025". */
    private static final int DAY = 4;

    /** What opens a noun phrase. */
    private static final Role OPENERS = Role.any(Role.DETERMINERS, Role.OF, Role.PREP, Role.TO);
    /** What parts nouns that would make one thing. */
    private static final Role APART = Role.any(Role.HAVE, Role.AND, Role.BUT);
    private static final Role SUBJECTS = Role.any(Role.ONE, Role.HE, Role.SHE, Role.THEY);

    private final Passage passage;
    private final List<Lexicon.Hit<Catalogue.Noun>> nouns;
    private final Terms terms;
    private final Counting counting;
    private final Purposes purposes;
    /** The first noun behind the sentence asked last. */
    private int next;

    Groups(Passage passage, List<Lexicon.Hit<Catalogue.Noun>> nouns, Terms terms, Counting counting, Purposes purposes) {
        this.passage = passage;
        this.nouns = nouns;
        this.terms = terms;
        this.counting = counting;
        this.purposes = purposes;
    }

    /** Those of a sentence; the sentences are asked in their order. */
    List<List<Lexicon.Hit<Catalogue.Noun>>> in(Sentence sentence) {
        while (next < nouns.size() && nouns.get(next).first() < sentence.first()) next++;
        if (next == nouns.size() || nouns.get(next).first() > sentence.last()) return List.of();
        List<List<Lexicon.Hit<Catalogue.Noun>>> groups = new ArrayList<>(4);
        int done = -1;
        for (; next < nouns.size() && nouns.get(next).first() <= sentence.last(); next++) {
            Lexicon.Hit<Catalogue.Noun> hit = nouns.get(next);
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
            List<Lexicon.Hit<Catalogue.Noun>> group = new ArrayList<>(2);
            group.add(hit);
            groups.add(group);
        }
        return groups;
    }

    /** "De fabrication allemande", "shells from Ukrainian factories": where a weapon was made is no works. */
    private boolean made(Lexicon.Hit<Catalogue.Noun> hit) {
        if (hit.value().measure() != Measure.INDUSTRY) return false;
        int sign = hit.first() - 1;
        return passage.particles().is(sign, Role.MADE) && passage.particles().end(sign) >= hit.first() || passage.particles().is(sign, Role.FROM) || passage.particles().is(sign, Role.ARTICLE) && passage.particles().is(sign - 1, Role.FROM);
    }

    /** "The Fund", "le Fonds": somebody, meant by a noun with its article. */
    private boolean named(Lexicon.Hit<Catalogue.Noun> hit) { return passage.actorAt(hit.first()) instanceof Actor actor && actor.first() < hit.first() && passage.particles().is(actor.first(), Role.ARTICLE) && actor.last() == hit.last(); }

    /** "The rest of Europe", "les autres pays": what the words right behind it say; "they need 60 billion, the rest we pay": of the money. */
    private boolean ofAnother(Lexicon.Hit<Catalogue.Noun> rest, Sentence sentence) {
        int next = rest.last() + 1;
        for (Measured value : passage.measuredIn(sentence.first(), rest.first())) if (value instanceof Measured.Money) return true;
        if (next == passage.words().size()) return false;
        for (Measured value : passage.measuredIn(next, Math.min(next + DAY, sentence.last()))) if (value instanceof Measured.Day day && day.first() == next) return false;
        if (passage.namedAt(next) || passage.tokens().number(next) || passage.words().may(next, Feature.NUMERAL) || passage.particles().is(next, Role.OF) || terms.of.at(passage.words(), next)) return true;
        long features = passage.words().features(next);
        return passage.tokens().word(next) && !passage.particles().is(next, Role.PREP) && !passage.particles().is(next, Role.WILL) && !passage.particles().is(next, Role.BE) && !passage.particles().is(next, Role.HAVE) && (Feature.NOUN.in(features) || Feature.ADJECTIVE.in(features) && !Feature.VERB.in(features));
    }

    /** "150 військових" are soldiers, "військових поставок" are not; "des militaires" are, "des responsables militaires" are not: an adjective that stands for a noun where none is beside it. */
    private boolean adjective(Lexicon.Hit<Catalogue.Noun> hit) {
        if (hit.value().measure() != Measure.FORCES || hit.first() < hit.last() || !passage.words().may(hit.first(), Feature.ADJECTIVE)) return false;
        if (terms.inverts) return ofNounBefore(hit.first());
        int next = hit.last() + 1;
        return terms.cases && passage.tokens().word(next) && (passage.words().may(next, Feature.NOUN) || passage.words().may(next, Feature.ADJECTIVE)) && !passage.particles().is(next, Role.PREP) && !passage.particles().is(next, Role.AND) && !passage.words().may(next, Feature.VERB);
    }

    /** "Drones made in Ukraine": a participle behind its noun says where it comes from. */
    private boolean reduced(int t) {
        boolean participle = passage.words().may(t, Feature.PARTICIPLE) && !passage.words().may(t, Feature.INFINITIVE) && !passage.words().may(t, Feature.NOUN);
        return participle && passage.tokens().word(t - 1) && passage.words().may(t - 1, Feature.NOUN) && !passage.particles().is(t - 1, Role.BE) && !passage.particles().is(t - 1, Role.HAVE);
    }

    private boolean ofNounBefore(int t) {
        int noun = t - 1;
        while (noun > 0 && passage.words().may(noun, Feature.ADJECTIVE) && !passage.words().may(noun, Feature.NOUN)) noun--;
        return noun < 0 || !passage.particles().is(noun, OPENERS) && !passage.tokens().number(noun) && !passage.words().may(noun, Feature.NUMERAL) && !passage.tokens().is(noun, "'") && !passage.tokens().is(noun, "’");
    }

    /** "According to", "licences granted": a form of the verb, not the noun. */
    private boolean verb(Lexicon.Hit<Catalogue.Noun> hit) {
        int t = hit.first();
        long features = passage.words().features(t);
        if ((features & VERBAL) == 0) return false;
        boolean industry = hit.value().measure() == Measure.INDUSTRY, name = !hit.value().generic() && terms.caseless;
        if (t < hit.last()) return !name && industry && Feature.VERB.in(features) && reduced(t);
        if (!industry && Feature.VERB.in(features) && objectBefore(t)) return true;
        if (Feature.ADJECTIVE.in(features) && terms.inverts && predicate(t)) return true;
        if (name) return false;
        if (industry && Feature.VERB.in(features)) return reduced(t);      // "build drones together": the verb is the thing
        if (granted(t, features) || Feature.GERUND.in(features) && passage.particles().is(t - 1, Role.BE)) return true;
        return Feature.VERB.in(features) && !Feature.NOUN.in(features) && !Feature.ADJECTIVE.in(features) && !Feature.NAME.in(features);
    }

    /** "Licences granted", "a plan to ship them": a participle behind its noun, a verb after its "to". */
    private boolean granted(int t, long features) {
        if (!terms.subjectFirst) return false;
        boolean infinitive = Feature.INFINITIVE.in(features) && passage.particles().is(t - 1, Role.TO) && passage.particles().is(t - 1, Role.INFINITIVE);
        return infinitive || Feature.PARTICIPLE.in(features) && !Feature.NOUN.in(features);
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
        return passage.particles().is(clitic, Role.CLITIC) && passage.particles().is(clitic - 1, SUBJECTS);
    }

    static boolean anySame(List<Lexicon.Hit<Catalogue.Noun>> group) {
        for (Lexicon.Hit<Catalogue.Noun> hit : group) if (hit.value().same()) return true;
        return false;
    }

    static boolean allSame(List<Lexicon.Hit<Catalogue.Noun>> group) {
        for (Lexicon.Hit<Catalogue.Noun> hit : group) if (!hit.value().same()) return false;
        return true;
    }

    private boolean together(Lexicon.Hit<Catalogue.Noun> before, Lexicon.Hit<Catalogue.Noun> hit) {
        if (sumOf(before, hit) || before.value().same() && partOf(before.last(), hit.first())) return true;
        if (hit.first() - before.last() > 4) return false;
        for (int t = before.last() + 1; t < hit.first(); t++) {
            if (passage.tokens().number(t) || passage.particles().is(t, APART) || passage.words().may(t, Feature.AND) || passage.words().may(t, Feature.VERB) && !passage.words().may(t, Feature.ADJECTIVE) && !passage.words().may(t, Feature.NOUN)) return false;
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

    /** "A batch of 40 drones": what the noun holds, and not what was told before. */
    private boolean partOf(int noun, int next) { return next - noun > 1 && next - noun <= 3 && passage.particles().is(noun + 1, Role.OF) && (passage.tokens().number(next - 1) || next - noun == 2 || passage.words().may(next - 1, Feature.NUMERAL)); }
}

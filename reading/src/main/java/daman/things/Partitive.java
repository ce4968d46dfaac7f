package daman.things;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "L'Allemagne en a promis une", "la Grèce n'en cédera aucun": a small word before the verb that stands for some of the weapons named before. */
final class Partitive {
    private static final String RULE = "rule:some-of-the-thing-before";
    /** Tokens back to what the word may stand for, and on to the number of them. */
    private static final int BACK = 60;
    private static final int NUMBER = 5;

    private final Passage passage;
    private final Listed words;

    Partitive(Passage passage, Terms terms) {
        this.passage = passage;
        this.words = terms.partitive;
    }

    /** Adds what such words stand for. {@code before}: the last thing named in an earlier sentence. */
    void add(Sentence sentence, List<Thing> things, @Nullable Thing before) {
        if (!words.in(passage.words())) return;
        int last = sentence.last() - 1;
        for (int t = words.find(passage.words(), begin(sentence, things, before), last); t >= 0; t = words.find(passage.words(), t + 1, last)) {
            if (!verb(t + 1)) continue;
            Thing named = named(t, things, before);
            if (named != null && !counted(t, things)) things.add(new Thing(t, t, t, named.measure(), named.item(), one(t), null, null, RULE));
        }
    }

    /** The first token that may stand for something. */
    private static int begin(Sentence sentence, List<Thing> things, @Nullable Thing before) {
        if (before != null && weapon(before) && sentence.first() - before.last() <= BACK) return sentence.first();
        for (int i = 0; i < things.size(); i++) if (weapon(things.get(i))) return beginBehind(things, i);
        return sentence.last();
    }

    private static int beginBehind(List<Thing> things, int weapon) {
        int last = things.get(weapon).last();
        for (int i = weapon + 1; i < things.size(); i++) if (weapon(things.get(i))) last = Math.min(last, things.get(i).last());
        return last + 1;
    }

    private static boolean weapon(Thing thing) { return thing.hardware() && thing.item() != null; }

    /** "En a promis", "en livrera", "à en racheter", and not "en France", "en mars", "en livrant". */
    private boolean verb(int t) {
        if (passage.particles().is(t, Role.HAVE)) return passage.words().may(t + 1, Feature.PARTICIPLE);
        long features = passage.words().features(t);
        return Feature.VERB.in(features) && !Feature.GERUND.in(features) && !Feature.NOUN.in(features) && !Feature.ADJECTIVE.in(features) && !passage.namedAt(t);
    }

    private @Nullable Thing named(int word, List<Thing> things, @Nullable Thing before) {
        Thing named = before;
        for (Thing thing : things) if (thing.last() < word && thing.hardware()) named = thing;
        return named != null && weapon(named) && word - named.last() <= BACK ? named : null;
    }

    /** The number behind the verb is a thing already: "en livrera deux". */
    private boolean counted(int word, List<Thing> things) {
        for (Thing thing : things) if (thing.first() > word && thing.first() - word <= NUMBER && passage.partings(word, thing.first()) == 0) return true;
        return false;
    }

    private @Nullable BigDecimal one(int word) {
        for (int t = word + 1; t <= Math.min(passage.words().size() - 1, word + NUMBER); t++) if (passage.particles().is(t, Role.SINGLE)) return BigDecimal.ONE;
        return null;
    }
}

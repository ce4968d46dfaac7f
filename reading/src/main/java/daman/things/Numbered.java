package daman.things;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import java.util.Set;

/** How many a noun tells by itself, without a number: by its form or by its article. */
final class Numbered {
    private final Passage passage;
    private final Set<String> dualEndings;

    Numbered(Passage passage, Terms terms) {
        this.passage = passage;
        this.dualEndings = terms.dualEndings;
    }

    /** Arabic has a form for two: منظومتا دفاع جوي, دبابتين, منظومتي «باتريوت». */
    boolean dual(int noun) {
        if (dualEndings.isEmpty()) return false;
        int before = noun - 1;
        if (before > 0 && passage.tokens().sign(before) && Marks.quotation(passage.tokens().firstChar(before))) before--;
        return formOfTwo(noun) || before >= 0 && formOfTwo(before);
    }

    /** "Une deuxième batterie", "un système": an article that counts, and a noun of which there are several. */
    boolean single(int noun) {
        if (!passage.words().may(noun, Feature.SINGULAR) && passage.words().known(noun)) return false;
        int t = noun - 1;
        while (t > 0 && noun - t <= 3 && (passage.particles().is(t, Role.AGAIN) || passage.words().may(t, Feature.ADJECTIVE)) && !passage.particles().is(t, Role.SINGLE)) t--;
        return passage.particles().is(t, Role.SINGLE);
    }

    private boolean formOfTwo(int token) {
        if (passage.namedAt(token) || !passage.words().may(token, Feature.NOUN) && !passage.words().may(token, Feature.ADJECTIVE) && passage.words().features(token) != 0) return false;
        if (passage.words().may(token, Feature.ACCUSATIVE) || passage.particles().any(token)) return false;
        String form = passage.words().form(token);
        for (String ending : dualEndings) if (form.length() > ending.length() + 2 && form.endsWith(ending)) return true;
        return false;
    }
}

package daman.names;

import daman.languages.Analysed;
import daman.languages.Feature;
import daman.languages.Language;
import daman.languages.Listed;
import daman.languages.Particles;
import java.util.BitSet;

/**
 * Names of persons that are made of ordinary words, where a language has no capitals: "رئيس الوزراء نواف سلام", "الباحث السعودي فهد المزروع". Such a name begins with a given name
 * ({@code given-names}, or the first word of a compound one, {@code name-heads}: "عبد القادر") and ends before a sign or a small word.
 */
final class Given {
    private static final int MOST_WORDS = 5;

    private final Analysed words;
    private final Particles.Marks marks;
    private final BitSet taken;
    private final Listed given;
    private final Listed heads;
    private final Listed noNames;

    Given(Names names, Analysed words, Particles.Marks marks, BitSet taken) {
        this.words = words;
        this.marks = marks;
        this.taken = taken;
        this.given = names.given;
        this.heads = names.heads;
        this.noNames = names.none;
    }

    /** Those of a language, with the words that are no names. */
    record Names(Listed given, Listed heads, Listed none) {
        static Names of(Language language) { return new Names(language.listed("given-names"), language.listed("name-heads"), language.listed("no-names")); }
    }

    /** The token behind a name that begins at one, or -1 where none of two words and more does. */
    int end(int first) {
        if (given.isEmpty() || !free(first) || !given.at(words, first) && !heads.at(words, first)) return -1;
        int end = first, parts = 0;
        boolean article = false;
        while (end < words.size() && end - first < MOST_WORDS && (free(end) || end > first && family(end)) && words.tokens().sameLine(first, end)) {
            if (heads.at(words, end) && free(end + 1)) end++;
            else if (parts > 0 && stops(end) || article) break;
            else if (words.may(end, Feature.ARTICLE)) {
                if (parts == 0) break;
                article = true;
            }
            end++;
            parts++;
        }
        return parts < 2 && !(parts == 1 && end - first > 2) ? -1 : end;
    }

    /** "الخطيب", "النجار": a family name that is a word for what somebody is. */
    private boolean family(int t) {
        return t < words.size() && words.may(t, Feature.ARTICLE) && !marks.any(t) && taken.get(t) && !taken.get(t - 1) && !taken.get(t + 1);
    }

    private boolean free(int t) { return t < words.size() && words.tokens().word(t) && !taken.get(t) && !marks.any(t) && words.form(t).length() > 1; }

    /** "للصحفيين", "مؤكدا": a preposition written together with its noun, a word that is no name, or a verb of the tables. */
    private boolean stops(int t) {
        if (words.may(t, Feature.TO) || words.may(t, Feature.BY) || words.may(t, Feature.WILL) || words.may(t, Feature.THEIR) || noNames.at(words, t)) return true;
        if (words.may(t, Feature.AND) && !given.at(words, t)) return true;
        return !given.at(words, t) && words.language().lists(words.form(t)) && words.may(t, Feature.VERB) && words.may(t, Feature.PAST);
    }
}

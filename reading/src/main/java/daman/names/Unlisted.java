package daman.names;

import daman.languages.Analysed;
import daman.languages.Feature;
import daman.languages.Listed;
import daman.languages.Particles;
import daman.languages.Particles.Role;
import daman.text.Folding;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person whom no table knows, behind a title: capitalised words, or where there are no capitals, words no dictionary knows. It stands
 * right behind the title, or behind what else is said of it: "the leader of the opposition in the lower house, Jan Novak".
 */
final class Unlisted {
    private static final int NAME_WORDS = 4;
    /** So many words are said of a title at most before the name. */
    private static final int ATTRIBUTES = 14;
    /** So many words stand at most between quotation marks: the name of a party, a paper, a ship. */
    private static final int QUOTED = 4;
    /** Letters of the second half of a given name behind its hyphen. */
    private static final int SYLLABLE = 6;
    /** So many words stand at most between a comma and the title. */
    private static final int SAID_BEFORE = 3;
    private static final String OPEN = "«“„\"‘‹", CLOSE = "»”“\"’›";

    private final Analysed words;
    private final Particles.Marks marks;
    /** Tokens of pieces that are neither places nor persons. */
    private final BitSet taken;
    /** Tokens of places and persons, which may be words of a stranger's name as well. */
    private final BitSet known;
    /** Adverbs and the like that no dictionary knows. */
    private final Listed noNames;
    private final boolean cased;
    private final boolean cases;
    private final boolean nounsCapital;
    private final Given given;

    Unlisted(Given.Names names, Analysed words, Particles.Marks marks, BitSet taken, BitSet known) {
        this.words = words;
        this.marks = marks;
        this.taken = taken;
        this.known = known;
        this.noNames = words.language().listed("no-names");
        this.cased = !words.language().setting("caseless");
        this.cases = words.language().setting("cases");
        this.nounsCapital = words.language().setting("nouns-capital");
        this.given = new Given(names, words, marks, taken);
    }

    /** A name in tokens. */
    record Name(String text, int first, int last) {}

    /** The name right behind a token, perhaps behind a comma or a title of courtesy. */
    @Nullable Name after(int last) {
        int first = last + 1;
        if (first >= words.size() || newLine(last, first)) return null;
        if (comma(first)) first++;
        while (first < words.size() && (marks.is(first, Role.HONORIFIC) || words.tokens().is(first, ".") && marks.is(first - 1, Role.HONORIFIC))) first = marks.end(first) + 1;
        int end = given.end(first);
        if (end > first) return named(first, end - 1);
        end = first;
        while (end < words.size() && end - first < NAME_WORDS && nameWord(end)) end++;
        if (end == first || end - first < 2 && !cased) return null;
        if (cased && end - first < 2 && first > last + 1) return null;
        while (cases && cased && !nounsCapital && first < end && common(first)) first++;
        return first == end ? null : named(first, end - 1);
    }

    /** "Департаменту", "ВР": a word of a house's name, or letters that stand for one, and no word of a person's. */
    private boolean common(int t) { return words.known(t) && !words.may(t, Feature.NAME) || letters(t); }

    private boolean letters(int t) {
        String form = words.form(t), written = words.text().of(words.tokens().span(t, t));
        return form.length() < 6 && written.length() > 1 && Character.isUpperCase(written.charAt(1));
    }

    /** "Andrei Rudenko, a deputy minister", "Іржі Вондра, голова комітету": the name right before a comma, behind which a title begins at a token; null where none stands there. */
    @Nullable Name before(int title) {
        if (!cased || nounsCapital) return null;
        int comma = title - 1;
        while (comma > 0 && title - comma <= SAID_BEFORE && said(comma)) comma--;
        int last = comma - 1, first = last;
        if (comma < 2 || !comma(comma) || newLine(last, title)) return null;
        while (first >= 0 && last - first < NAME_WORDS && nameWord(first) && !newLine(first, first + 1)) first--;
        first++;
        while (first < last && (marks.any(first) || words.known(first) && !words.may(first, Feature.NAME) && !(first + 2 <= last && given(first + 2)))) first++;
        int unknown = 0;
        for (int t = first; t <= last; t++) if (!words.known(t) || words.may(t, Feature.NAME)) unknown++;
        boolean names = unknown == last - first + 1 || unknown > 0 && !words.known(last);
        return last - first < 1 || !names ? null : named(first, last);
    }

    /** An article, "former" or an adjective between the comma and the title. */
    private boolean said(int t) { return marks.is(t, Role.ARTICLE) || marks.is(t, Role.FORMER) || marks.is(t, Role.ACTING) || words.tokens().word(t) && !words.tokens().capital(t) && words.may(t, Feature.ADJECTIVE); }

    /** "Радник уряду з питань національної безпеки Томаш Пояр": the title says more of itself before a name of two words or more. */
    @Nullable Name beyond(int last) {
        if (nounsCapital) return null;
        for (int t = last + 1; t < words.size() && t - last <= ATTRIBUTES && !newLine(t - 1, t); t++) {
            Name name = t > last + 1 || !cased ? stranger(t) : null;
            if (name != null) return name;
            if (comma(t) && listed(t)) continue;
            if (comma(t)) return stranger(t + 1) instanceof Name unknown ? unknown : setApart(t + 1);
            if (quotation(t)) t = closing(t);
            else if (!taken.get(t) && !(known.get(t) ? place(t) : attribute(t))) return null;
            if (t < 0) return null;
        }
        return null;
    }

    /** "Комітету з питань безпеки, оборони та розвідки": a comma between two of what a house is for. */
    private boolean listed(int comma) { return cases && !words.tokens().capital(comma + 1) && words.may(comma - 1, Feature.GENITIVE) && words.may(comma + 1, Feature.GENITIVE) && words.may(comma + 1, Feature.NOUN); }

    /** Words between that name a town are no part of a name: "السفير الأوكراني في كانبيرا فاسيل ميروشنيتشينكو". */
    private boolean place(int t) { return marks.is(t - 1, Role.PREP) || marks.is(t - 1, Role.TO) || marks.is(t - 1, Role.FROM) || marks.is(t - 1, Role.IN); }

    /** Two words or more, of which the second or a later one is in no dictionary, with nothing behind them that would be a part of them. */
    private @Nullable Name stranger(int first) {
        if (first >= words.size() || known.get(first)) return null;
        int of = cased || !apposed(first) ? -1 : given.end(first);
        if (of > first) return named(first, of - 1);
        int end = first, unknown = 0;
        if (!cased && likeAnotherWord(first)) end++;
        for (; end < words.size() && end - first < NAME_WORDS && (cased ? nameWord(end) && !known.get(end) && !(cases && common(end)) : foreign(end)); end++) {
            boolean strange = unknown(end) || cases && cased && words.may(end, Feature.NAME);
            if (strange && (end > first || !cased)) unknown++;
        }
        return end - first < 2 || unknown == 0 ? null : named(first, end - 1);
    }

    /** Behind a definite word, a title of courtesy or a name, a word without the article is no attribute. */
    private boolean apposed(int first) { return words.may(first - 1, Feature.ARTICLE) || marks.is(first - 1, Role.HONORIFIC) || taken.get(first - 1) || known.get(first - 1) || words.tokens().sign(first - 1); }

    /** "…, Angus Taylor, déplore": two or three words between commas, each of which the dictionary has as a name alone, and not all of whom the tables know. */
    private @Nullable Name setApart(int first) {
        int end = first;
        while (cased && end < words.size() && end - first < NAME_WORDS && nameWord(end) && (!words.known(end) || words.may(end, Feature.NAME)) && !marks.any(end)) end++;
        if (end - first < 2 || !comma(end)) return null;
        for (int t = first; t < end; t++) if (!known.get(t)) return named(first, end - 1);
        return null;
    }

    private Name named(int first, int last) { return new Name(Folding.seen(words.text().of(words.tokens().span(first, last))), first, last); }

    /** What may be said of a title before the name: no verb, nothing that opens a clause. */
    private boolean attribute(int t) {
        if (words.tokens().sign(t)) return words.tokens().is(t, "'s");
        if (cases && marks.is(t, Role.AND) && words.may(t - 1, Feature.GENITIVE) && words.may(t + 1, Feature.GENITIVE) && !words.tokens().capital(t + 1)) return true;      // "Центру аналізу та стратегій"
        boolean small = marks.is(t, Role.PREP) || marks.is(t, Role.TO) || marks.is(t, Role.FROM) || marks.is(t, Role.IN) || marks.is(t, Role.OF);
        boolean verb = !small && words.may(t, Feature.VERB) && !words.may(t, Feature.NOUN) && !words.may(t, Feature.ADJECTIVE);
        boolean clause = marks.is(t, Role.THAT) || marks.is(t, Role.WHO) || marks.is(t, Role.AND) || marks.is(t, Role.SUBJUNCTIVE) || words.may(t, Feature.AND) && !cased;
        return !verb && !clause && (cased ? !(cases && words.tokens().capital(t)) || common(t) : bound(t));
    }

    /** Where there are no capitals, a word that an article or a preposition ties to the title; any other may be a name already. */
    private boolean bound(int t) {
        if (!words.known(t) || marks.any(t)) return marks.any(t);
        return words.may(t, Feature.ARTICLE) || words.may(t, Feature.TO) || words.may(t, Feature.BY) || marks.is(t - 1, Role.PREP) || marks.is(t - 1, Role.TO) || marks.is(t - 1, Role.FROM);
    }

    /** A word of a foreign name where there are no capitals; one that the dictionary knows only as a name. */
    private boolean foreign(int t) {
        if (!unknown(t) && !(words.may(t, Feature.NAME) && !words.may(t, Feature.VERB))) return false;
        return words.tokens().word(t) && !taken.get(t) && !known.get(t) && !noNames.at(words, t) && !marks.any(t) && words.form(t).length() > 2 && !words.language().lists(words.form(t));
    }

    /** A first name that is spelled like a verb, before a word that no dictionary knows: "أندري رودينكو". */
    private boolean likeAnotherWord(int t) {
        boolean free = words.tokens().word(t) && !taken.get(t) && !marks.any(t) && words.form(t).length() > 2 && words.known(t);
        return free && t + 1 < words.size() && unknown(t + 1) && foreign(t + 1) && (words.may(t, Feature.NAME) || !words.may(t, Feature.NOUN)) && (marks.any(t - 1) || words.may(t - 1, Feature.ARTICLE) || taken.get(t - 1));
    }

    private boolean unknown(int t) { return !words.known(t) && (cased || words.features(t) == 0); }

    private boolean nameWord(int token) {
        if (cased ? !words.tokens().capital(token) && !words.tokens().hyphened(token) : !unknown(token)) return false;
        if (!words.tokens().word(token) || marks.is(token, Role.OF) || taken.get(token) || noNames.at(words, token)) return false;
        if (nounsCapital && words.known(token) && !words.may(token, Feature.NAME)) return false;
        if (cased) return words.form(token).length() > 1 && (words.tokens().capital(token) || given(token));
        return words.form(token).length() > 2;
    }

    /** "Ching-te", "Ji-hoon": the small second half of a given name. */
    private boolean given(int t) {
        boolean joined = words.tokens().hyphened(t) && words.tokens().capital(t - 1) && !taken.get(t - 1);
        return joined && words.form(t).length() <= SYLLABLE && (!words.known(t) || words.form(t).length() <= 2);
    }

    private boolean comma(int t) { return words.tokens().is(t, ',') || words.tokens().is(t, '،'); }

    private boolean quotation(int t) { return words.tokens().sign(t) && OPEN.indexOf(words.tokens().firstChar(t)) >= 0; }

    /** The mark that closes what one opens, or -1 where it is no short name. */
    private int closing(int open) {
        for (int t = open + 1; t < words.size() && t - open <= QUOTED + 1; t++) if (words.tokens().sign(t) && CLOSE.indexOf(words.tokens().firstChar(t)) >= 0) return t;
        return -1;
    }

    /** A headline has no full stop: what follows it belongs to another sentence all the same. */
    private boolean newLine(int token, int next) { return !words.tokens().sameLine(token, next); }
}

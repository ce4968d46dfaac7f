package daman.names;

import daman.languages.Analysed;
import daman.languages.Feature;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Particles;
import daman.languages.Particles.Role;
import daman.languages.Table;
import daman.text.Folding;
import daman.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Persons whom neither the dossier nor a title tells: two or more capitalised words, not all of them in the dictionary, right beside a verb of saying
 * ({@code saying.tsv}): "said Marit Voldnes, the lawyer who drafted it", "Marit Voldnes, a lawyer, said"; and beside the words that
 * tell of an interview ({@code turns.tsv}). Where a language has no capitals, words that no
 * dictionary knows stand in their place; nobody is found so where it gives them to all nouns.
 */
final class Strangers {
    private static final int MOST_WORDS = 4;
    /** So many words of an apposition stand at most between a name and its verb. */
    private static final int APPOSITION = 14;
    /** So many words of a phrase stand at most between the beginning of a name and its verb. */
    private static final int PHRASE = 9;
    /** How far from the words that tell of an interview the one who gives it may be named. */
    private static final int INTERVIEW = 30;

    /** So many words of a title stand at most between a verb and the name, where a language has no capitals. */
    private static final int TITLE = 12;

    /** Words between brackets behind a name, and between them and the verb. */
    private static final int BRACKETS = 9;
    private static final int AUXILIARIES = 3;
    /** Letters of the second half of a given name behind its hyphen. */
    private static final int SYLLABLE = 6;
    /** No rule looks further for a name from its verb. */
    private static final int BEHIND = APPOSITION + BRACKETS + 3 * AUXILIARIES + 2 * MOST_WORDS, AHEAD = 20;
    /** Words of a title in a tag: before a comma and the name, or right before the name. */
    private static final int TAG = 12, TITLE_WORDS = 4;

    private static final Role BEFORE_NAMES = Role.any(Role.PREP, Role.OF, Role.FROM, Role.TO, Role.IN);

    private final Given.Names given;
    private final boolean told;
    private final boolean caseless;
    private final Lexicon<Boolean> verbs;
    private final Lexicon<Boolean> interviews;
    private final Lexicon<Boolean> sources;
    private final Lexicon<Boolean> opinions;

    Strangers(Language language) {
        this.given = Given.Names.of(language);
        this.told = !language.setting("nouns-capital");
        this.caseless = language.setting("caseless");
        this.verbs = new Lexicon<>(language);
        Table saying = language.find("saying");
        if (told && saying != null) for (Table.Row row : saying.rows()) {
            boolean person = row.get("attribution").isEmpty() && List.of("say", "tag", "act", "clause", "reaction").contains(row.get("kind"));
            if (person) verbs.add(row.get("form"), true, row.origin());
        }
        this.sources = new Lexicon<>(language);
        if (told && saying != null) for (Table.Row row : saying.rows()) if (row.get("kind").equals("source")) sources.add(row.get("form"), true, row.origin());
        this.opinions = new Lexicon<>(language);
        if (told && saying != null) for (Table.Row row : saying.rows()) if (row.get("kind").equals("opinion")) opinions.add(row.get("form"), true, row.origin());
        this.interviews = new Lexicon<>(language);
        Table turns = language.find("turns");
        if (told && turns != null) for (Table.Row row : turns.rows()) if (row.get("sign").equals("interview")) interviews.add(row.get("form"), true, row.origin());
    }

    /** The mentions of a text with those of strangers among them, in the order of the text. */
    List<Draft> among(List<Draft> drafts, Free free, Analysed words, Particles.Marks marks) {
        if (!told) return drafts;
        Text text = new Text(drafts, free, given, words, marks);
        if (caseless) {
            for (Lexicon.Hit<Boolean> verb : verbs.everywhere(words)) if (verb(verb, words)) text.unknownAfter(verb.last(), verb.origin());
            for (Lexicon.Hit<Boolean> hit : sources.everywhere(words)) text.unknownAfter(hit.last(), hit.origin());
            for (Lexicon.Hit<Boolean> hit : interviews.everywhere(words)) if (!text.guest(hit.last() + 1, hit.origin())) text.unknownAfter(hit.last(), hit.origin());
            return text.all();
        }
        if (text.nobody()) return drafts;
        for (Lexicon.Hit<Boolean> verb : verbs.everywhere(words)) {
            boolean names = text.names(verb.first(), verb.last());
            if (!names && !(text.ages && text.age(verb.last() + 1)) || !verb(verb, words)) continue;
            if (text.after(verb.last() + 1, verb.origin()) || text.before(verb.first() - 1, verb.origin())) continue;
            if (text.afterTitle(verb.last() + 1, verb.origin()) || text.aged(verb.last() + 1, verb.origin())) continue;
            if (!names) continue;
            text.beforeBracket(verb.first() - 1, verb.origin());
            text.beforeApposition(verb.first() - 1, verb.origin());
            text.beforePhrase(verb.first() - 1, verb.origin());
        }
        for (Lexicon.Hit<Boolean> hit : sources.everywhere(words)) text.source(hit.last() + 1, hit.origin());
        for (Lexicon.Hit<Boolean> hit : opinions.everywhere(words)) text.holder(hit.last() + 1, hit.origin());
        for (Lexicon.Hit<Boolean> hit : interviews.everywhere(words)) text.near(hit.first(), hit.last(), hit.origin());
        return text.all();
    }

    /** A form that the table spells out ("=replied") is whatever the word may be. */
    private static boolean verb(Lexicon.Hit<Boolean> hit, Analysed words) { return hit.features() == 0 ? words.may(hit.first(), Feature.VERB) : Feature.VERB.in(hit.features()); }

    /** One text's mentions while strangers are put among them. */
    private static final class Text {
        private final Analysed words;
        private final Particles.Marks marks;
        private final List<Draft> drafts;
        private final Map<Integer, Draft> strangers = new HashMap<>();
        private final Free free;
        private final BitSet taken;
        /** Where two words stand one behind the other that may be a stranger's names: in most texts nowhere beside a verb of saying. */
        private long @Nullable [] pairs;
        /** A number stands where an age would behind some first name. */
        private boolean ages;
        private @Nullable BitSet persons;
        private final Given given;

        Text(List<Draft> drafts, Free free, Given.Names givenNames, Analysed words, Particles.Marks marks) {
            this.words = words;
            this.marks = marks;
            this.drafts = drafts;
            this.taken = free.taken();
            this.given = new Given(givenNames, words, marks, taken);
            this.free = free;
        }

        /** The token is part of somebody's name or title. */
        private boolean person(int t) {
            if (persons == null) {
                persons = new BitSet(words.size());
                for (Draft draft : drafts) if (draft.kind() == Actor.Kind.PERSON || draft.kind() == Actor.Kind.UNKNOWN) persons.set(draft.first(), draft.last() + 1);
            }
            return persons.get(t);
        }

        /** No stranger can be named anywhere, which is so in many texts: no verb needs a look then. */
        boolean nobody() {
            int end = words.size(), next;
            for (int t = free.capital(0, end); t < end; t = next) {
                next = free.capital(t + 1, end);
                boolean hyphened = words.tokens().hyphened(t + 1);
                ages |= words.tokens().number(t + 2) ? comma(t + 1) : hyphened && words.tokens().number(t + 3);
                if (next == t + 1 && next < end || hyphened) pair(t);
            }
            return pairs == null && !ages;
        }

        private void pair(int t) {
            if (pairs == null) pairs = new long[(words.size() >> 6) + 1];
            pairs[t >> 6] |= 1L << t;
        }

        /** A stranger may be named as near to a verb as a rule looks. */
        boolean names(int first, int last) {
            int end = Math.min(words.size(), last + AHEAD + 1);
            return pairs != null && Tokens.next(pairs, Math.max(0, first - BEHIND), end) < end;
        }

        /**
         * "قالت كريستي رايك، مديرة …": without capitals, two or more words that no dictionary knows (or one and a known name), right behind the verb
         * or a title, with a sign or a small word after them.
         */
        void unknownAfter(int verb, String origin) {
            for (int t = verb + 1; t <= Math.min(words.size() - 1, verb + TITLE) && words.tokens().sameLine(verb, t); t++) {
                if (person(t) || comma(t) || words.tokens().is(t, ":") || words.tokens().is(t, "،") || marks.is(t, Role.THAT) || marks.is(t, Role.WITH)) return;
                boolean apposed = words.may(t - 1, Feature.ARTICLE) || marks.is(t - 1, Role.HONORIFIC);
                if (t > verb + 1 && !apposed && !taken.get(t - 1) && !words.tokens().sign(t - 1)) continue;
                int of = given.end(t);
                if (of > t) {
                    if (!strangers.containsKey(t)) add(t, of - 1, Folding.seen(words.text().of(words.tokens().span(t, of - 1))), origin);
                    return;
                }
                int end = apposed && likeAnotherWord(t) ? t + 1 : t, unknown = 0;
                while (end - t < MOST_WORDS && foreign(end, t == verb + 1 || end > t)) if (unknown(end++)) unknown++;
                if (end - t < 2 || unknown == 0) continue;
                boolean ends = end >= words.size() || words.tokens().sign(end) || marks.any(end);
                if (ends && !strangers.containsKey(t)) add(t, end - 1, Folding.seen(words.text().of(words.tokens().span(t, end - 1))), origin);
                return;
            }
        }

        /** "أرمين بابرجر": a first name that is spelled like a verb, before a word that nobody knows. */
        private boolean likeAnotherWord(int t) { return words.known(t) && !taken.get(t) && !marks.any(t) && !words.may(t, Feature.NOUN) && t + 1 < words.size() && foreign(t + 1, false); }

        /** "حاورنا هدى المنصوري، أستاذة …": two or three words between those that tell of the talk and a comma, one of them known as a name or not known at all. */
        boolean guest(int first, String origin) {
            int end = first;
            boolean name = false;
            while (end < words.size() && end - first < MOST_WORDS && words.tokens().word(end) && !taken.get(end) && !marks.any(end)) {
                name |= unknown(end) || words.may(end, Feature.NAME) && !words.may(end, Feature.VERB);
                end++;
            }
            boolean ends = end < words.size() && end - first > 1 && end - first < MOST_WORDS && (words.tokens().is(end, "،") || comma(end)) && !words.may(first, Feature.ARTICLE);
            if (!ends || !name || strangers.containsKey(first)) return false;
            add(first, end - 1, Folding.seen(words.text().of(words.tokens().span(first, end - 1))), origin);
            return true;
        }

        /** A word that may be part of a foreign name; a known one only where it is tagged as a name. */
        private boolean foreign(int t, boolean tagged) {
            if (t >= words.size() || !unknown(t) && !(tagged && words.may(t, Feature.NAME))) return false;
            return words.tokens().word(t) && !taken.get(t) && !marks.any(t) && words.form(t).length() > 2 && !words.language().lists(words.form(t));
        }

        private boolean unknown(int t) { return !words.known(t) && words.features(t) == 0; }

        /** "Said Marit Voldnes": a name that begins at a token. */
        boolean after(int first, String origin) {
            int end = first;
            while (end - first < MOST_WORDS && nameWord(end) && (end == first || words.tokens().sameLine(end - 1, end))) end++;
            return end - first <= MOST_WORDS && !nameWord(end) && name(first, end - 1, origin);
        }

        /** "Says plant manager Dougie McCall", "confie le boulanger Yann Kervadec", "a balayé le chargé d'affaires à Varsovie, Andreï Ordach.": small words that are no verbs, and behind them a name that a sign follows. */
        boolean afterTitle(int first, String origin) {
            int t = first;
            while (t < words.size() && t - first < TAG && (words.tokens().word(t) || elided(t)) && words.tokens().sameLine(first, t) && !marks.is(t, Role.THAT) && !marks.is(t, Role.WHO) && !person(t) && (!words.tokens().capital(t) || marks.is(t - 1, Role.PREP) || marks.is(t - 1, Role.IN))
                    && (words.may(t, Feature.NOUN) || words.may(t, Feature.ADJECTIVE) || words.may(t, Feature.PARTICIPLE) || elided(t) || marks.any(t))) t++;
            boolean comma = t < words.size() && comma(t);
            if (t == first || comma && !marks.is(first, Role.ARTICLE) || !comma && t - first > TITLE_WORDS) return false;
            if (comma) t++;
            int end = t;
            while (end - t < MOST_WORDS && nameWord(end) && (!words.known(end) || words.may(end, Feature.NAME))) end++;
            boolean set = end - t > 1 && (end == words.size() || words.tokens().sign(end)) && words.tokens().sameLine(first, end - 1);
            return set && after(t, origin);
        }

        private boolean elided(int t) { return words.tokens().is(t, '\'') || words.tokens().is(t, '’'); }

        /** "Admits Nadia, 42, an inspector": a first name alone, and an age. */
        boolean aged(int first, String origin) {
            if (!age(first) || strangers.containsKey(first) || words.known(first) && !words.may(first, Feature.NAME)) return false;
            add(first, first, Folding.seen(words.text().of(words.tokens().span(first, first))), origin);
            return true;
        }

        /** A first name with an age behind it stands at a token. */
        boolean age(int first) { return words.tokens().number(first + 2) && first + 3 < words.size() && nameWord(first) && comma(first + 1) && words.form(first + 2).length() == 2 && words.tokens().sameLine(first, first + 2); }

        /** "According to Marit Voldnes, …": of words that are names or unknown alone, with a comma behind them. */
        void source(int first, String origin) {
            int end = first;
            while (end - first < MOST_WORDS && nameWord(end) && (!words.known(end) || words.may(end, Feature.NAME))) end++;
            if (end - first > 1 && (end == words.size() || comma(end) || words.tokens().is(end, ".")) && after(first, origin)) return;
            for (end = first; end - first < MOST_WORDS && nameWord(end); end++) { }
            boolean set = end - first > 1 && end - first < MOST_WORDS && comma(end) && words.tokens().sameLine(first, end) && !strangers.containsKey(first);
            if (set && !marks.is(first, Role.HONORIFIC)) add(first, end - 1, Folding.seen(words.text().of(words.tokens().span(first, end - 1))), origin);      // "Selon Africa Intelligence, …"
        }

        /** "Pour Marit Voldnes, …": the same, and nothing but a person's name. */
        void holder(int first, String origin) {
            int end = first;
            while (end - first < MOST_WORDS && nameWord(end) && (!words.known(end) || words.may(end, Feature.NAME))) end++;
            if (end - first > 1 && comma(end)) after(first, origin);
        }

        /** "Marit Voldnes said": a name that ends at a token. */
        boolean before(int last, String origin) {
            int first = last;
            while (last - first < MOST_WORDS && nameWord(first) && (first == last || words.tokens().sameLine(first, first + 1))) first--;
            return !nameWord(first) && name(first + 1, last, origin);
        }

        /** "Marit Voldnes, a lawyer in Bergen, said", "Marit Voldnes, who teaches law, said". */
        void beforeApposition(int last, String origin) {
            int comma = last;
            while (comma > 0 && last - comma < AUXILIARIES && words.tokens().word(comma) && (marks.is(comma, Role.HAVE) || marks.is(comma, Role.CLITIC) || words.may(comma, Feature.ADVERB))) comma--;
            if (!comma(comma)) return;
            for (int t = comma - 1; t > Math.max(0, comma - APPOSITION) && !words.tokens().sign(t); t--) {
                if (!comma(t - 1)) continue;
                if (marks.is(t, Role.ARTICLE) || marks.is(t, Role.WHO) || words.tokens().number(t) || !words.tokens().capital(t) && words.may(t, Feature.NOUN)) before(t - 2, origin);
                if (words.form(t - 2).equals(")")) beforeBracket(t - 2, origin);
                return;
            }
        }

        /** "Marit Voldnes (Left party) said", "Fabien Fivaz (Verts/NE) a soutenu": a name before what brackets say of it. */
        void beforeBracket(int last, String origin) {
            int close = last;
            while (close > 0 && last - close < AUXILIARIES && (marks.is(close, Role.HAVE) || words.may(close, Feature.ADVERB))) close--;
            if (close < 1 || !words.form(close).equals(")")) return;
            for (int t = close - 1; t > Math.max(0, close - BRACKETS) && words.tokens().sameLine(t - 1, t); t--) {
                if (!words.form(t).equals("(")) continue;
                before(t - 1, origin);
                return;
            }
        }

        /** "Marit Voldnes of the Left party said", "Йонас Берглунд із партії лівих звинуватив": a name that begins its clause, a phrase with a preposition, the verb. */
        void beforePhrase(int last, String origin) {
            int first = last;
            while (first > 0 && last - first < PHRASE && words.tokens().word(first - 1) && words.tokens().sameLine(first - 1, first)) first--;
            if (last - first >= PHRASE || !nameWord(first)) return;
            int end = first;
            while (end < last && nameWord(end)) end++;
            if (end <= last && end - first <= MOST_WORDS && phrase(end, last)) name(first, end - 1, origin);
        }

        /** A preposition, and no verb behind it. */
        private boolean phrase(int from, int to) {
            if (!marks.is(from, BEFORE_NAMES)) return false;
            for (int t = from + 1; t <= to; t++) if (words.may(t, Feature.VERB) && !words.may(t, Feature.NOUN) && !words.may(t, Feature.ADJECTIVE)) return false;
            return true;
        }

        /** "We talked to Marit Voldnes, a lawyer": the name nearest to some words, in their line. */
        void near(int from, int to, String origin) {
            boolean back = true, ahead = true;
            for (int d = 1; d <= INTERVIEW && (back || ahead); d++) {
                ahead &= to + d < words.size() && words.tokens().sameLine(to, to + d) && !taken.get(to + d);
                if (ahead && nameWord(to + d) && !nameWord(to + d - 1) && after(to + d, origin)) return;
                back &= from - d >= 0 && words.tokens().sameLine(from - d, from) && !taken.get(from - d);
                if (back && nameWord(from - d) && !nameWord(from - d + 1) && before(from - d, origin)) return;
            }
        }

        private boolean comma(int t) { return t > 0 && words.tokens().is(t, ','); }

        private boolean nameWord(int t) {
            boolean capital = words.tokens().capital(t);
            if (!capital && !words.tokens().hyphened(t) || !words.tokens().word(t) || taken.get(t) || marks.is(t, Role.ARTICLE)) return false;
            if (!capital) return given(t);
            return words.form(t).length() > 1 || t > 0 && words.tokens().word(t - 1) && words.form(t - 1).length() > 1 && words.tokens().capital(t - 1) && t + 1 < words.size() && comma(t + 1);   // "Alicja W, 71"
        }

        /** "Ching-te", "Ji-hoon": the small second half of a given name. */
        private boolean given(int t) { return words.tokens().hyphened(t) && words.tokens().capital(t - 1) && !taken.get(t - 1) && words.form(t).length() <= SYLLABLE && (!words.known(t) || words.form(t).length() <= 2); }

        private boolean name(int first, int last, String origin) {
            while (first < last && (marks.is(first, Role.HONORIFIC) || words.known(first) && !words.may(first, Feature.NAME) && !(first + 2 <= last && given(first + 2)))) first++;      // "Referee Daniel Siebert", "Daily Lrytas"
            if (last - first < 1 || strangers.containsKey(first)) return false;
            boolean unknown = false, names = true;
            for (int t = first; t <= last; t++) {
                unknown |= !words.known(t);
                names &= words.may(t, Feature.NAME) && !words.may(t, Feature.ADJECTIVE);
            }
            boolean given = words.may(first, Feature.NAME) && !words.may(first, Feature.ADJECTIVE) && !words.may(first, Feature.VERB) && first > 0 && words.tokens().word(first - 1) && !words.may(last, Feature.ADJECTIVE);     // "reckons Anna Berg"
            if (!unknown && !names && !(given && last == first + 1)) return false;
            add(first, last, Folding.seen(words.text().of(words.tokens().span(first, last))), origin);
            return true;
        }

        private void add(int first, int last, String name, String origin) {
            strangers.put(first, new Draft(first, last, Actor.Kind.UNKNOWN, null, name, null, null, "", first, first, false, origin));
            taken.set(first, last + 1);
        }

        List<Draft> all() {
            if (strangers.isEmpty()) return drafts;
            List<Draft> all = new ArrayList<>(drafts);
            all.addAll(strangers.values());
            all.sort((a, b) -> Integer.compare(a.first(), b.first()));
            return all;
        }
    }
}

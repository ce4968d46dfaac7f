package daman.names;

import daman.languages.Analysed;
import daman.languages.Feature;
import daman.languages.Language;
import daman.languages.Particles;
import daman.languages.Table;
import daman.text.Folding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose a family name is: of the person whom this text names in full, whoever else in the world bears it ("Judith Collins … Ms Collins"). With another first name before it,
 * it is nobody's whom the dossier knows: "Jane Collins" is no Susan Collins.
 */
final class Families {
    /** A name has so many words at most before or behind the one that is known. */
    private static final int WORDS = 3;
    /** Of most texts no more family names are found that stand alone. */
    private static final int FEW = 4;
    /** So much of a name stays the same whatever its case. */
    private static final int STEM = 3, ENDING = 2;

    /** First letters of the first names that the tables have of a person. */
    private final Map<String, Set<Character>> initials = new HashMap<>();
    private final boolean cased;
    private final boolean cases;
    private final boolean nounsCapital;

    Families(Language language) {
        this.cased = !language.setting("caseless");
        this.cases = language.setting("cases");
        this.nounsCapital = language.setting("nouns-capital");
        for (Table.Row row : language.knowledge().table("world/people.tsv").rows()) {
            Set<Character> first = new HashSet<>();
            for (String form : row.forms(language.id())) first.add(Folding.fold(form).charAt(0));
            initials.put(row.get("id"), first);
        }
    }

    /** The mentions of a text, each family name with its bearer, and those that only this text tells among them. */
    List<Draft> told(List<Draft> drafts, Free free, Analysed words, Particles.Marks marks) { return new Text(drafts, free, words, marks).told(); }

    private final class Text {
        private final Analysed words;
        private final Particles.Marks marks;
        private final List<Draft> drafts;
        private final Free free;
        private final BitSet taken;
        /** Who was named in full, by the last word of the name, or where words have cases by its first letters: of two who share it the last. */
        private final Map<String, Draft> families = new HashMap<>();
        /** What all these begin with, as {@link #sign bits}: most words are told apart by that. */
        private long letters;
        /** The same by the first word, which in some countries is the family's: "Yoon said" after "Yoon Suk Yeol". */
        private final Map<String, Draft> firsts = new HashMap<>();
        /** Ids of those who were named in full. */
        private final Set<String> named = new HashSet<>();
        private final List<Draft> told;

        Text(List<Draft> drafts, Free free, Analysed words, Particles.Marks marks) {
            this.drafts = drafts;
            this.told = new ArrayList<>(drafts.size() + FEW);
            this.words = words;
            this.marks = marks;
            this.free = free;
            this.taken = free.taken();
        }

        List<Draft> told() {
            int from = 0;
            for (Draft draft : drafts) {
                between(from, draft.first());
                from = Math.max(from, draft.last() + 1);
                told.add(person(draft) ? whose(draft) : namesake(draft));
            }
            between(from, words.size());
            return told;
        }

        /** The family names that stand alone among the tokens from one to another. */
        private void between(int from, int end) {
            if (letters == 0) return;
            for (int t = next(from, end); t < end; t = next(t + 1, end)) if ((letters & sign(t)) != 0) alone(t);
        }

        private int next(int t, int end) { return cased ? free.capital(t, end) : t; }

        private static boolean person(Draft draft) {
            return draft.kind() == Actor.Kind.PERSON && draft.id() != null || draft.kind() == Actor.Kind.UNKNOWN && draft.name() != null;
        }

        private Draft whose(Draft draft) {
            int end = nameEnd(draft);
            if (end > draft.core() && !joined(draft, end)) {
                remember(draft, end);
                return draft;
            }
            if (draft.id() != null && named.contains(draft.id())) return draft;
            Draft bearer = bearer(draft.core());
            if (bearer != null) return as(draft, bearer);
            return draft.id() == null ? draft : another(draft, draft.id());
        }

        /** "Montenegro said" after "Luis Montenegro": a family that is called as a state is. */
        private Draft namesake(Draft draft) {
            if (draft.kind() != Actor.Kind.STATE || draft.core() != draft.last() || (letters & sign(draft.core())) == 0) return draft;
            Draft bearer = families.get(key(draft.core()));
            return bearer == null || !words.form(bearer.core()).equals(words.form(draft.core())) ? draft : as(draft, bearer);
        }

        /** "Jean-Pierre" is one family's name, or a first name. */
        private boolean joined(Draft draft, int end) {
            for (int t = draft.core() + 1; t <= end; t++) if (!words.tokens().hyphened(t)) return false;
            return draft.id() != null;
        }

        /** The last word of the name, which an apposition may follow. */
        private int nameEnd(Draft draft) {
            if (draft.office() == null || draft.head() < draft.core()) return draft.last();
            int end = draft.core();
            while (end < draft.last() && words.tokens().word(end + 1)) end++;
            return end;
        }

        private void remember(Draft draft, int end) {
            if (draft.id() != null) named.add(draft.id());
            remember(families, draft, end);
            if (cased && !words.known(draft.core())) remember(firsts, draft, draft.core());
        }

        private void remember(Map<String, Draft> names, Draft draft, int t) {
            names.put(key(t), family(draft, t));
            letters |= sign(t);
        }

        private long sign(int t) { return 1L << words.tokens().initial(t); }

        /** Somebody named by his family name alone, at a token. */
        private static Draft family(Draft bearer, int t) {
            return new Draft(t, t, bearer.kind(), bearer.piece(), bearer.name(), null, null, "", t, t, false, bearer.origin());
        }

        private static Draft as(Draft draft, Draft bearer) {
            return new Draft(draft.first(), draft.last(), bearer.kind(), bearer.piece(), bearer.name(), draft.office(), draft.of(), draft.status(), draft.core(), draft.head(), draft.plural(), bearer.origin());
        }

        /** "Hume said" after "Jane Hume", whom no table knows. */
        private void alone(int t) {
            if (!cased && words.known(t) && !words.may(t, Feature.NAME) || taken.get(t) || !nameWord(t) || nameBeside(t + 1)) return;
            if (nameBeside(t - 1)) {
                whole(t);
                return;
            }
            boolean common = words.known(t) && !words.may(t, Feature.NAME);
            if (common && (nounsCapital || begins(t) && !words.may(t + 1, Feature.VERB))) return;
            Draft bearer = bearer(t);
            if (bearer != null) told.add(family(bearer, t));
        }

        /** "Tove Lund", once more in full. */
        private void whole(int last) {
            Draft bearer = bearer(last);
            if (!cased || bearer == null || bearer.kind() != Actor.Kind.UNKNOWN || bearer.name() == null) return;
            int first = last;
            while (last - first < WORDS && nameBeside(first - 1) && words.tokens().sameLine(first - 1, first)) first--;
            if (Folding.seen(words.text().of(words.tokens().span(first, last))).equals(bearer.name())) told.add(new Draft(first, last, bearer.kind(), null, bearer.name(), null, null, "", first, first, false, bearer.origin()));
        }

        /** Another word of a name, which no mention has. */
        private boolean nameBeside(int t) { return cased && t >= 0 && t < words.size() && nameWord(t) && !taken.get(t) && !begins(t); }

        private boolean begins(int t) { return t == 0 || words.tokens().sign(t - 1) || !words.tokens().sameLine(t - 1, t); }

        private @Nullable Draft bearer(int t) {
            if ((letters & sign(t)) == 0) return null;
            String key = key(t);
            Draft family = families.get(key), bearer = family != null ? family : firsts.get(key);
            return bearer == null || cases && !sameName(words.form(bearer.core()), words.form(t)) ? null : bearer;
        }

        private String key(int t) {
            String form = words.form(t);
            return cases && form.length() > STEM ? form.substring(0, STEM) : form;
        }

        private static boolean sameName(String one, String other) {
            int same = 0, least = Math.min(one.length(), other.length());
            while (same < least && one.charAt(same) == other.charAt(same)) same++;
            return same >= Math.max(Math.min(STEM, least), least - ENDING);
        }

        /** "Jane Collins", "Pavel Dvorak": with other words of a name around it, none of which may be the first name of whom the tables know, it is a stranger. */
        private Draft another(Draft draft, String id) {
            if (nounsCapital) return draft;
            int first = draft.core(), last = draft.last();
            while (draft.core() - first < WORDS && firstName(first - 1)) first--;
            if (cased && (draft.core() == draft.last() || draft.office() == null)) while (last - draft.core() < WORDS && firstName(last + 1)) last++;
            if (first == draft.core() && last == draft.last()) return draft;
            Set<Character> his = initials.getOrDefault(id, Set.of());
            for (int t = first; t <= last; t++) if ((t < draft.core() || t > draft.last()) && his.contains(words.form(t).charAt(0))) return draft;
            String name = Folding.seen(words.text().of(words.tokens().span(first, last)));
            Draft stranger = new Draft(Math.min(first, draft.first()), last, Actor.Kind.UNKNOWN, null, name, draft.office(), draft.of(), draft.status(), first, Math.min(first, draft.head()), false, draft.origin());
            remember(stranger, last);
            return stranger;
        }

        /** A word that no mention has and that is nothing but a name, in one line with the next. */
        private boolean firstName(int t) {
            if (t < 0 || t + 1 >= words.size() || taken.get(t) || !nameWord(t) || !words.tokens().sameLine(t, t + 1) || words.tokens().hyphened(t + 1)) return false;
            boolean known = words.known(t);
            return cased ? !known || words.may(t, Feature.NAME) && !words.may(t, Feature.VERB) && !words.may(t, Feature.ADVERB) : !known && words.features(t) == 0;
        }

        private boolean nameWord(int t) {
            if (cased && !words.tokens().capital(t) || !words.tokens().word(t) || marks.any(t) || words.form(t).length() < 2) return false;
            return cased || !words.language().lists(words.form(t));
        }
    }
}

package daman.languages;

import daman.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verbs in two pieces ({@code separable} in {@code grammar.tsv}): "sagte Panzer zu" is a form of zusagen and none of sagen. A part may be of two words, and
 * tables then write it in one with its verb: "stellt Geld zur Verfügung" is zurverfügungstellen. The whole stands where its inflected piece stands.
 */
final class Separable {
    /** How far a verb stands from the part that ends its clause. */
    private static final int REACH = 40;

    private final Language language;
    private final Map<String, List<String>> parts = new HashMap<>();
    private final Set<String> followers;
    private final Set<String> abbreviations;

    Separable(Language language) {
        this.language = language;
        for (String part : language.words("separable")) {
            int space = part.indexOf(' ');
            parts.computeIfAbsent(space < 0 ? part : part.substring(space + 1), p -> new ArrayList<>()).add(space < 0 ? "" : part.substring(0, space));
        }
        this.followers = language.words("after-separable");
        this.abbreviations = language.words("abbreviations");
    }

    /** The words of a text, those in two pieces joined; null in a language without. */
    Word @Nullable [] join(Tokens tokens) {
        if (parts.isEmpty()) return null;
        Word[] words = new Word[tokens.size()];
        for (int t = 0; t < words.length; t++) words[t] = (Word) tokens.spelling(t);
        for (int t = 1; t < words.length; t++) {
            List<String> leads = parts.get(tokens.form(t));
            if (leads == null) continue;
            for (String lead : leads) {
                if (!lead.isEmpty() && !tokens.is(t - 1, lead)) continue;
                String written = lead + tokens.form(t);
                boolean joined = !lead.isEmpty() && after(tokens, words, t, written) || ends(tokens, t) && before(tokens, words, t, written);
                if (!joined) continue;
                for (int p = lead.isEmpty() ? t : t - 1; p <= t; p++) words[p] = language.word(words[p].written(), Map.of(), 0, true);
                break;
            }
        }
        return words;
    }

    /** "Zur Verfügung gestellt", "zur Verfügung zu stellen". */
    private boolean after(Tokens tokens, Word[] words, int part, String written) {
        return joined(tokens, words, tokens.is(part + 1, "zu") ? part + 2 : part + 1, written);
    }

    /** The part ends its clause: a sign or a word that begins another follows. */
    private boolean ends(Tokens tokens, int part) {
        int next = part + 1;
        return next >= tokens.size() || tokens.sign(next) || followers.contains(tokens.form(next))
                || !tokens.sameLine(part, next);
    }

    private boolean before(Tokens tokens, Word[] words, int part, String written) {
        for (int t = part - 1; t >= Math.max(0, part - REACH); t--) {
            if (tokens.sign(t) && ".!?".indexOf(tokens.firstChar(t)) >= 0 && (t == 0 || !tokens.number(t - 1) && !abbreviations.contains(tokens.form(t - 1)))) return false;
            if (finite(words[t]) && joined(tokens, words, t, written)) return true;
        }
        return false;
    }

    private static boolean finite(Word word) {
        return Feature.VERB.in(word.features) && (Feature.PAST.in(word.features) || Feature.PRESENT.in(word.features) || Feature.IMPERATIVE.in(word.features));
    }

    private boolean joined(Tokens tokens, Word[] words, int verb, String written) {
        if (verb >= words.length || !tokens.word(verb)) return false;
        Word whole = whole(tokens, verb, written);
        if (whole == null) return false;
        words[verb] = whole;
        return true;
    }

    /** Null where part and verb make no verb that the dictionary or a table knows. */
    private @Nullable Word whole(Tokens tokens, int verb, String written) {
        Map<Integer, Long> keys = new LinkedHashMap<>();
        long[] all = {0};
        int exact = language.key("=" + tokens.form(verb));
        if (exact >= 0) keys.put(exact, 0L);
        language.readings(tokens.form(verb)).forEach((lemma, features) -> {
            String both = written + lemma;
            int key = language.key(both);
            if (!Feature.VERB.in(features) || key < 0 && language.readings(both).isEmpty()) return;
            all[0] |= features;
            if (key >= 0) keys.put(key, features);
        });
        if (all[0] == 0) return null;
        if (exact >= 0) keys.put(exact, all[0]);
        return language.word(tokens.spelling(verb).written(), keys, all[0], true);
    }
}

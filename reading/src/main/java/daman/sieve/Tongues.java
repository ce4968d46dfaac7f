package daman.sieve;

import daman.languages.Knowledge;
import daman.languages.KnowledgeException;
import daman.languages.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a language by its most common words ({@code common-words} of each {@code grammar.tsv}), beside those of languages that are told and not read
 * ({@code languages/others.tsv}): Spanish would pass for French otherwise. Where a text is too short for that, letters tell that no neighbour has.
 */
final class Tongues {
    /** Signals below this bit are of the topic. */
    static final int FIRST_BIT = 8;
    private static final double LEAST_SHARE = 0.08;
    /** Of the letters, that are a language's own in a text of it. */
    private static final double LEAST_OWN = 0.03;
    /** Letters looked at where the words don't tell. */
    private static final int SAMPLE = 2_000;

    /** @param own letters that no neighbour has @param strange letters of its script that it never has */
    private record Tongue(@Nullable String id, String own, String strange) {}

    private final List<Tongue> tongues = new ArrayList<>();

    Tongues(Knowledge knowledge, Signals signals) {
        for (String id : knowledge.languages()) {
            String words = "", own = "", strange = "";
            for (Table.Row row : knowledge.table("languages/" + id + "/grammar.tsv").rows()) {
                switch (row.get("name")) {
                    case "common-words" -> words = row.get("value");
                    case "own-letters" -> own = row.get("value");
                    case "strange-letters" -> strange = row.get("value");
                    default -> { }
                }
            }
            add(new Tongue(id, own, strange), words, signals);
        }
        Table others = knowledge.find("languages/others.tsv");
        if (others != null) for (Table.Row row : others.expect("language", "words").rows()) add(new Tongue(null, "", ""), row.get("words"), signals);
    }

    private void add(Tongue tongue, String words, Signals signals) {
        if (FIRST_BIT + tongues.size() >= Long.SIZE) throw new KnowledgeException("languages/others.tsv: more than " + (Long.SIZE - FIRST_BIT) + " languages can't be told apart; take some out");
        for (String word : words.split("\\|")) if (Key.letters(word) <= Key.MOST) signals.add(Key.of(word, Key.MOST), 1L << FIRST_BIT + tongues.size());
        tongues.add(tongue);
    }

    int size() { return tongues.size(); }

    /** @param common how many words are common ones of each language @param words how many there are */
    @Nullable String told(int[] common, int words, CharSequence text) {
        int best = 0;
        for (int one = 1; one < common.length; one++) if (common[one] > common[best]) best = one;
        return common.length > 0 && common[best] > 0 && common[best] >= LEAST_SHARE * words ? tongues.get(best).id : byLetters(text);
    }

    private @Nullable String byLetters(CharSequence text) {
        for (Tongue tongue : tongues) if (!tongue.own.isEmpty() && writes(tongue, text)) return tongue.id;
        return null;
    }

    private static boolean writes(Tongue tongue, CharSequence text) {
        int letters = 0, own = 0;
        for (int i = 0; i < Math.min(SAMPLE, text.length()); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (tongue.strange.indexOf(c) >= 0) return false;
            if (Character.isLetter(c)) letters++;
            if (tongue.own.indexOf(c) >= 0) own++;
        }
        return own > 0 && own >= LEAST_OWN * letters;
    }
}

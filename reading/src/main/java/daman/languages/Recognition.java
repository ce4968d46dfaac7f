package daman.languages;

import daman.text.Apostrophe;
import daman.text.Folding;
import daman.text.Spelling;
import daman.text.Spellings;
import daman.text.Text;
import daman.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a text's language by its script and its most common words ({@code common-words} of each {@code grammar.tsv}). */
public final class Recognition {
    private static final int SAMPLE = 20_000;
    private static final double LEAST_SHARE = 0.08;

    private final Map<String, Set<String>> common = new HashMap<>();
    private final Spellings spellings = new Spellings(Spelling::new);

    public Recognition(Knowledge knowledge) {
        for (String id : knowledge.languages()) {
            for (Table.Row row : knowledge.table("languages/" + id + "/grammar.tsv").rows()) {
                if (!row.get("name").equals("common-words")) continue;
                Set<String> words = common.computeIfAbsent(id, i -> new HashSet<>());
                for (String word : row.get("value").split("\\|")) words.add(Folding.fold(word));
            }
        }
    }

    /** The id of the language, or null if it is none of those known. */
    public @Nullable String language(String text) {
        Tokens tokens = Tokens.of(new Text(text.length() > SAMPLE ? text.substring(0, SAMPLE) : text), Apostrophe.ELISION, spellings);
        Map<String, Integer> counts = new HashMap<>();
        int words = 0;
        for (int t = 0; t < tokens.size(); t++) {
            if (!tokens.word(t)) continue;
            words++;
            for (Map.Entry<String, Set<String>> language : common.entrySet()) {
                if (language.getValue().contains(tokens.form(t))) counts.merge(language.getKey(), 1, Integer::sum);
            }
        }
        String best = null;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (best == null || count.getValue() > counts.get(best) || count.getValue().equals(counts.get(best)) && count.getKey().compareTo(best) < 0) best = count.getKey();
        }
        return best != null && counts.get(best) >= LEAST_SHARE * words ? best : null;
    }
}

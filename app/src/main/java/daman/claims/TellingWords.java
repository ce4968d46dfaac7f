package daman.claims;

import daman.languages.Knowledge;
import daman.languages.KnowledgeException;
import daman.languages.Table;
import daman.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A language's words that say of a promise whether it is a total, told again, one more or a part
 * ({@code telling.tsv}). A star at a word's end stands for any ending; clitics before a word are taken off.
 */
final class TellingWords {
    private record Prefix(String letters, int least) {}

    private record Phrase(List<String> words, Telling.Sign sign) {}

    private final List<Prefix> prefixes = new ArrayList<>();
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final List<Phrase> open = new ArrayList<>();

    TellingWords(String language, Knowledge knowledge) {
        String folder = "languages/" + language + "/";
        Table clitics = knowledge.find(folder + "clitics.tsv");
        if (clitics != null) for (Table.Row row : clitics.rows()) if (row.get("place").equals("prefix")) prefixes.add(new Prefix(row.get("clitic"), Integer.parseInt(row.get("least"))));
        Table words = knowledge.find(folder + "telling.tsv");
        if (words != null) for (Table.Row row : words.expect("words", "sign").rows()) for (String form : row.forms("words")) add(form, row);
    }

    private void add(String form, Table.Row row) {
        Telling.Sign sign;
        try {
            sign = Telling.Sign.of(row.get("sign"));
        } catch (IllegalArgumentException unknown) {
            throw new KnowledgeException(row.origin() + ": unknown sign '" + row.get("sign") + "'");
        }
        List<String> words = new ArrayList<>();
        for (String word : form.split(" ")) words.add(word.endsWith("*") ? folded(word.substring(0, word.length() - 1)) + "*" : folded(word));
        Phrase phrase = new Phrase(words, sign);
        if (words.getFirst().endsWith("*")) open.add(phrase);
        else byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>()).add(phrase);
    }

    private static String folded(String word) { return Folding.fold(word); }

    /** The signs of a slice of a text. */
    Set<Telling.Sign> signs(String slice) {
        List<String> forms = forms(slice);
        Set<Telling.Sign> found = new HashSet<>();
        for (int at = 0; at < forms.size(); at++) {
            for (String form : bare(forms.get(at))) {
                for (Phrase phrase : byFirst.getOrDefault(form, List.of())) if (follows(forms, at, phrase)) found.add(phrase.sign);
                for (Phrase phrase : open) if (matches(phrase.words.getFirst(), form) && follows(forms, at, phrase)) found.add(phrase.sign);
            }
        }
        return found;
    }

    /** Runs of letters and digits, folded: an apostrophe parts them. */
    private static List<String> forms(String slice) {
        List<String> forms = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= slice.length(); at++) {
            if (at < slice.length() && (Character.isLetterOrDigit(slice.charAt(at)) || Folding.vowelSign(slice.charAt(at)) || Folding.invisible(slice.charAt(at)))) continue;
            if (at > start) forms.add(Folding.fold(slice.substring(start, at)));
            start = at + 1;
        }
        return forms;
    }

    private static boolean follows(List<String> forms, int at, Phrase phrase) {
        if (at + phrase.words.size() > forms.size()) return false;
        for (int n = 1; n < phrase.words.size(); n++) if (!matches(phrase.words.get(n), forms.get(at + n))) return false;
        return true;
    }

    private static boolean matches(String pattern, String form) {
        if (pattern.equals("#")) return !form.isEmpty() && Character.isDigit(form.charAt(0));
        return pattern.endsWith("*") ? form.startsWith(pattern.substring(0, pattern.length() - 1)) : form.equals(pattern);
    }

    /** The form, and what is left of it without one or two clitics. */
    private List<String> bare(String form) {
        List<String> forms = new ArrayList<>(List.of(form));
        for (int i = 0, rounds = 0; i < forms.size() && rounds < 8; i++, rounds++)
            for (Prefix prefix : prefixes)
                if (forms.get(i).startsWith(prefix.letters) && forms.get(i).length() - prefix.letters.length() >= prefix.least) forms.add(forms.get(i).substring(prefix.letters.length()));
        return forms;
    }
}

package daman.others;

import org.languagetool.AnalyzedSentence;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.language.Arabic;
import org.languagetool.language.Ukrainian;

/** Sentences, words, lemmas and parts of speech by LanguageTool (LGPL-2.1), its rules for mistakes left out. */
final class LanguageTool {
    private LanguageTool() {}

    static Others.Analysis arabic() { return of(new Arabic()); }

    static Others.Analysis ukrainian() { return of(new Ukrainian()); }

    private static Others.Analysis of(Language language) {
        JLanguageTool tool = new JLanguageTool(language);
        return text -> {
            int words = 0;
            for (AnalyzedSentence sentence : tool.analyzeText(text)) words += sentence.getTokensWithoutWhitespace().length;
            return words;
        };
    }
}

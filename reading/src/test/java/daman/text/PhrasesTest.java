package daman.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is cut and folded in a short way for tables, beside the long way. */
class PhrasesTest {
    @ParameterizedTest
    @EnumSource(Apostrophe.class)
    void aPhraseIsSpelledAsItsTokensAre(Apostrophe apostrophe) {
        for (String phrase : List.of("", " ", "air defence", "  two  spaces ", "Ґолдні Їжак", "وزير الدفاع", "وزيــر", "ـوزير ا", "F-16", "l'aide d’État", "King's men", "U.S. Army", "18 systems", "naïve", "nai\u0308ve",
                "м’ята", "a\u00ADb", "a\u00A0b", "a\tb", "a\nb", "…", "x … y", "=x", "𝐀 b", "1 000", "zero\u200Bwidth", "é\u0301", "ab c?")) {
            Spellings spellings = new Spellings(Spelling::new);
            Tokens tokens = Tokens.of(new Text(phrase), apostrophe, spellings);
            List<String> wanted = new ArrayList<>(), found = new ArrayList<>();
            for (int t = 0; t < tokens.size(); t++) wanted.add(tokens.spelling(t).written() + " " + tokens.form(t) + " " + tokens.word(t) + " " + tokens.capital(t));
            for (Spelling spelling : Tokens.spellings(phrase, apostrophe, spellings)) found.add(spelling.written() + " " + spelling.form() + " " + Spelling.word(spelling.written()) + " " + spelling.capital());
            assertThat(found).as(phrase).isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "й", "ا", "e\u0301", "\u0654", "가"})
    void aLetterIsPlainAsInAnyWord(String beside) {
        for (char c = 1; c < 0x1200; c++) {
            String word = beside + c + beside;
            assertThat(Folding.plain(word)).as(Integer.toHexString(c)).isEqualTo(plain(word));
        }
    }

    @Test void plainTwiceIsPlain() { assertThat(Folding.plain(Folding.plain("Їжак Dvořák øł أحمد"))).isEqualTo(Folding.plain("Їжак Dvořák øł أحمد")); }

    private static String plain(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) return text;
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\u0300-\u036F]", "").replace('ø', 'o').replace('ł', 'l').replace('đ', 'd');
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}

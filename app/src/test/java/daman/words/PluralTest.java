package daman.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms against those of Unicode's own rules, as ICU4J has them. */
class PluralTest {
    @ParameterizedTest @EnumSource void theFormsAreThoseOfUnicode(PageLanguage language) {
        PluralRules rules = PluralRules.forLocale(ULocale.forLanguageTag(language.code()));
        Set<String> met = new TreeSet<>();
        LongStream.concat(LongStream.rangeClosed(0, 3000), LongStream.of(10_001, 99_999, 100_002, 123_411, 999_999)).forEach(number -> {
            assertThat(Plural.form(language, number)).as(language + " " + number).isEqualTo(rules.select(number));
            met.add(rules.select(number));
        });
        assertThat(Plural.forms(language)).isEqualTo(met);
    }
}

package daman.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.text.Text;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private final Knowledge knowledge = TestKnowledge.load();

    private Language language(String id) { return new Language(id, knowledge); }

    private static long features(Language language, String lemma, String text) {
        Lexicon<String> lexicon = new Lexicon<>(language);
        lexicon.add(lemma, lemma, "test:1");
        var hits = lexicon.find(language.analyse(language.tokens(new Text(text))));
        assertThat(hits).as(lemma + " in " + text).hasSize(1);
        return hits.getFirst().features();
    }

    @Test void aCellWithAWordThatIsNoneOfTheKindsIsNamedWithItsPlace() {
        Table table = Table.parse("languages/en/x.tsv", "form\tkind\nring\tcall\nmeet\tmeating\n");
        assertThat(table.rows().get(0).one("kind", Sort.class)).isEqualTo(Sort.CALL);
        assertThatThrownBy(() -> table.rows().get(1).one("kind", Sort.class)).isInstanceOf(KnowledgeException.class)
            .hasMessage("languages/en/x.tsv:3: kind is 'meating'; known: [call, to-come]");
    }

    private enum Sort { CALL, TO_COME }

    @Test void englishVerbIsFoundInItsPast() {
        assertThat(Feature.PAST.in(features(language("en"), "announce", "the government announced on Saturday"))).isTrue();
    }

    @Test void frenchVerbIsFoundAsParticiple() {
        assertThat(Feature.PARTICIPLE.in(features(language("fr"), "annoncer", "a annoncé samedi le gouvernement"))).isTrue();
    }

    @Test void ukrainianPerfectiveFutureIsFuture() {
        assertThat(Feature.FUTURE.in(features(language("uk"), "надати", "Лондон надасть допомогу"))).isTrue();
    }

    @Test void ukrainianNameIsFoundInItsCases() {
        Language uk = language("uk");
        Lexicon<String> names = Lexicon.ofNames(uk);
        names.add("Володимир Зеленський", "z", "test:1");
        assertThat(names.find(uk.analyse(uk.tokens(new Text("зустрівся з Володимиром Зеленським у Києві"))))).hasSize(1);
    }

    @Test void arabicVerbIsFoundUnderItsClitics() {
        long features = features(language("ar"), "سلم", "ستسلّم أوكرانيا ألف قاذفة");
        assertThat(Feature.WILL.in(features)).isTrue();
        assertThat(Feature.AND.in(features(language("ar"), "أعلن", "وأعلنت الحكومة"))).isTrue();
    }

    @Test void arabicAdjectiveIsFoundWithArticleAndEnding() {
        Language ar = language("ar");
        Lexicon<String> names = Lexicon.ofNames(ar);
        names.add("أميركي", "US", "test:1");
        assertThat(names.find(ar.analyse(ar.tokens(new Text("القوات الأمريكية والمساعدات الأميركية"))))).hasSize(1);
    }

    @Test void compoundsWithAndWithoutHyphenAreTheSame() {
        Language en = language("en");
        Lexicon<String> items = new Lexicon<>(en);
        items.add("air-defence system", "x", "test:1");
        assertThat(items.find(en.analyse(en.tokens(new Text("air defence systems and an air-defence system"))))).hasSize(2);
    }

    @Test void unknownColumnIsRefusedWithItsPlace() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Table.parse("a.tsv", "x\ty\n1\t2\n").expect("x"))
                .hasMessageContaining("a.tsv").hasMessageContaining("'y'");
        assertThat(Table.parse("a.tsv", "x\n# c\n1\n").rows().getFirst().origin()).isEqualTo("a.tsv:3");
        assertThat(Map.of()).isEmpty();
    }

    @Test void cellsAreTrimmedAndThoseThatALineLeavesOutAreEmpty() {
        Table table = Table.parse("a.tsv", "\n# c\nx\ty \tz\r\n \t \n1\t 2 | 3 \t\r\n\t4\n5");
        assertThat(table.columns()).containsExactly("x", "y", "z");
        assertThat(table.rows().stream().map(row -> row.origin() + row.cells())).containsExactly("a.tsv:5[1, 2 | 3, ]", "a.tsv:6[, 4]", "a.tsv:7[5]");
        assertThat(table.rows().getFirst().forms("y")).containsExactly("2", "3");
        assertThat(table.rows().getLast().get("y") + table.rows().getLast().get("none")).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Table.parse("a.tsv", "x\ty\n1\t2\t3\n")).hasMessage("a.tsv:2: 3 cells, but the table has 2 columns");
        assertThat(Table.parse("a.tsv", "# c\n").rows()).isEmpty();
    }

    @Test void aRoleThatNoRuleAsksForIsRefusedWithItsPlace() {
        Language made = new Language("en", TestKnowledge.with("languages/en/particles.tsv", "form\trole\nthe two\tthe-two\nwhither\twhereto\n"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Particles(made)).isInstanceOf(KnowledgeException.class).hasMessageContaining("languages/en/particles.tsv:3").hasMessageContaining("'whereto'");
    }
}

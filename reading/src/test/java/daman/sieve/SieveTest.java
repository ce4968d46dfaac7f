package daman.sieve;

import static org.assertj.core.api.Assertions.assertThat;

import daman.languages.TestKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SieveTest {
    private static final Sieve SIEVE = Sieve.of(TestKnowledge.load());
    private static final double LEAST_RECALL = 0.995;

    /** The reports that the app's tests are held against: all that hold a commitment have to come through. */
    @Test void reportsThatHoldCommitmentsPass() throws IOException {
        List<Path> missed = new ArrayList<>();
        int holding = 0;
        try (Stream<Path> all = Files.walk(TestKnowledge.home().resolve("app/src/test/resources/daman/reports"))) {
            for (Path path : (Iterable<Path>) all.filter(one -> one.toString().endsWith(".txt")).sorted()::iterator) {
                Path reading = path.resolveSibling(path.getFileName().toString().replace(".txt", ".json"));
                if (!Files.exists(reading) || !Files.readString(reading).replaceAll("\\s", "").contains("\"commitments\":[{")) continue;
                holding++;
                if (!SIEVE.sift(Files.readString(path)).onTopic()) missed.add(path);
            }
        }
        assertThat(holding).isGreaterThan(20);
        assertThat(1 - (double) missed.size() / holding).as("of %s, missed %s", holding, missed).isGreaterThanOrEqualTo(LEAST_RECALL);
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
        en | Norway will send Ukraine two more air-defence batteries, its government said.
        en | Moldova is to receive a loan of 40 million euros for its power grid.
        fr | La Suède livrera à l'Ukraine des pièces d'artillerie supplémentaires.
        de | Dänemark liefert der Ukraine weitere Haubitzen.
        uk | Литва передала Україні ще один пакет військової допомоги.
        ar | أعلنت بولندا تقديم مساعدات عسكرية جديدة لأوكرانيا.
        ar | وستسلم هولندا دبابات إضافية إلى كييف.""")
    void aPromisePassesInItsLanguage(String language, String text) { assertThat(SIEVE.sift(text)).isEqualTo(new Sifted(language, true)); }

    /** A report about a state of the dossier's list {@code about}, in which the dossier's own isn't named. */
    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
        en | Norway will give the Philippines two patrol frigates, its government said. Manila has asked for radars as well. The Philippines wants to train the crews of the frigates at home.
        en | Canada promised Taiwan forty armoured vehicles and the ammunition for them. Taiwan had asked for more. Its minister thanked Ottawa; Taipei will pay for the training.
        fr | La France livrera douze hélicoptères à la Côte d'Ivoire et des munitions au Liban. L'armée du Liban attend aussi des véhicules blindés, a dit le ministre libanais.
        de | Italien liefert dem Libanon sechs Hubschrauber und Munition. Der Libanon hatte darum gebeten, und die libanesische Armee bildet die Soldaten aus.
        uk | Канада передасть Тайваню сорок бронемашин і боєприпаси до них. Тайвань просив більше. Міністр оборони Тайваню подякував за техніку та ракети.
        ar | أعلنت إيطاليا أنها ستقدم إلى لبنان مدرعات وذخيرة. وقال الجيش في لبنان إن المدرعات ستصل قريبا، وشكر وزير الدفاع في لبنان روما.""")
    void aPromiseToAnotherStatePasses(String language, String text) { assertThat(SIEVE.sift(text)).isEqualTo(new Sifted(language, true)); }

    /** Menus of a page in another language, in which it can't be told what the article is written in. */
    @Test void aTopicIsTouchedWhateverStandsAround() {
        String menus = "Nyheter och sport i dag, det är en fin dag att läsa om allt som har hänt i staden. ".repeat(5), promise = " Norway will send Ukraine two more air-defence batteries. ";
        assertThat(SIEVE.sift(menus + promise + menus).onTopic()).isFalse();
        assertThat(SIEVE.touches(menus + promise + menus)).isTrue();
        assertThat(SIEVE.touches(menus)).isFalse();
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
        en | The harvest was better than in any year before, and the price of bread has not risen since the spring.
        en | The visitors scored twice after the break and gave their fans something to sing about on the way home.
        en | The bank will lend small firms money for new machines, and the ministry pays a part of the interest.
        en | India will give its farmers cheap loans. The budget of India leaves less for roads, said the minister, and banks in India might lend more; tanks of water will be built.
        en | Poland plays Greece on Sunday. The coach of Poland might give a young forward his chance, and Poland hopes for a win after the planned break.
        fr | La ville donnera des fonds aux écoles qui veulent planter des arbres dans leur cour.
        fr | Le musée rouvre ses portes après deux ans de travaux et attend beaucoup de visiteurs cet été.
        de | Die Bahn will in diesem Jahr mehr Züge auf die Strecke schicken, sagte eine Sprecherin.
        de | Der Verein hat für das Spiel am Sonntag einen neuen Torwart und hofft auf besseres Wetter.
        uk | У неділю на півночі буде дощ, а на півдні температура не зміниться до кінця тижня.
        ar | قالت البلدية إن الطريق الجديد سيفتح أمام السيارات في نهاية هذا الشهر.
        ar | فاز الفريق بهدفين في الشوط الثاني من المباراة التي أقيمت على ملعبه.""")
    void whatPromisesTheDossierNothingStaysBehind(String language, String text) { assertThat(SIEVE.sift(text)).isEqualTo(new Sifted(language, false)); }

    /** Their words are to be told from ours, whatever they share with them. */
    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
        es | El gobierno de España enviará a Ucrania más vehículos y un nuevo paquete de ayuda para la defensa, según el ministro.
        it | Il governo ha detto che una parte dei fondi sarà per le scuole della città, ma non è stato deciso come.
        pt | O governo disse que vai enviar para a Ucrânia mais uma parte da ajuda que foi prometida no ano passado.
        nl | De regering heeft gezegd dat zij meer geld voor de luchtverdediging van het land wil uitgeven, maar niet in dit jaar.
        ru | Правительство заявило, что новые танки не будут переданы до конца года, но переговоры продолжаются.
        is | Þetta er stutt frétt á tungumáli sem enginn hér þekkir og enginn les.
        pl | Rząd zapowiedział, że przekaże kolejne czołgi, ale nie wiadomo jeszcze, kiedy to się stanie.
        fa | دولت آلمان گفت که تانک های بیشتری را به اوکراین می فرستد.""")
    void neighboursAreToldAndNotRead(String neighbour, String text) { assertThat(SIEVE.sift(text).language()).as(neighbour).isNull(); }

    /** One sentence of a desk: hardly a common word in it. */
    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
        uk | Швеція передає Україні артилерійські системи Archer.
        ar | السويد تسلم أوكرانيا منظومات مدفعية إضافية.
        en | Sweden pledges Archer howitzers, Denmark promises ammunition worth 50 million kroner, Finland considers similar steps, diplomats told reporters in Brussels late Tuesday, hours before talks.""")
    void aNoteOfOneSentenceHasItsLanguage(String language, String text) { assertThat(SIEVE.sift(text).language()).isEqualTo(language); }

    @Test void caseAccentsVowelSignsAndMarksMakeNoDifference() {
        assertThat(SIEVE.sift("LA SUÈDE LIVRERA À L’UKRAINE DES PIÈCES D’ARTILLERIE AVEC SES ALLIÉS")).isEqualTo(new Sifted("fr", true));
        assertThat(SIEVE.sift("La Sue\u0300de livrera a\u0300 l'Ukraine des pie\u0300ces d'artillerie avec ses allie\u0301s")).isEqualTo(new Sifted("fr", true));
        assertThat(SIEVE.sift("وَسَتُسَلِّمُ هولندا دبابات إلى كـــييف في هذا الشهر").onTopic()).isTrue();
    }

    @Test void whatStandsFarApartIsNoPromise() {
        String words = "the of and to in that for is with on ".repeat(10);
        assertThat(SIEVE.sift("Ukraine " + words + "will deliver " + words + "tanks").onTopic()).isFalse();
    }

    @Test void textsWithoutWordsHaveNoLanguage() {
        for (String text : List.of("", " ", "…", "12 345", "\uD83D\uDE00")) assertThat(SIEVE.sift(text)).isEqualTo(new Sifted(null, false));
    }

    /** No quotient of times, which a busy machine would spoil: only that nothing grows out of all bounds. */
    @Test void longTextsWithoutEndOfWordOrSentenceAreSoonSifted() {
        Assertions.assertTimeout(Duration.ofSeconds(120), () -> {
            for (String piece : List.of("a", "و", "Ukraine", "« ", "\u0301", "漢")) SIEVE.sift(piece.repeat(5_000_000 / piece.length()));
        });
    }
}

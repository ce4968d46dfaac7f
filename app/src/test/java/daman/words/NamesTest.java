package daman.words;

import static org.assertj.core.api.Assertions.assertThat;

import daman.languages.Knowledge;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final Names NAMES = new Names(Knowledge.of(Map.of("world/items.tsv", """
        item\tmeasure\tclass\tar\ten\tfr\tuk\tde
        NASAMS\tair-defence\tsystem\tناسامز\tNASAMS\tNasams\tНАСАМС\tNASAMS
        Patriot\tair-defence\tsystem\tباتريوت\tPatriot\tPatriot\tPatriot\tPatriot
        Patriot missiles\tair-defence\tmissile\tصواريخ باتريوت\tPatriot missiles\tmissiles Patriot\tракети Patriot\tPatriot-Raketen
        missiles\tarms\tmissile\tصواريخ\tmissiles\tmissiles\tракети\tRaketen
        """)));

    @Test void whatBelongsToAWeaponIsCalledByTheWordsOfBoth() {
        assertThat(NAMES.item(new Words(PageLanguage.FRENCH), "NASAMS missiles")).isEqualTo("missiles Nasams");
        assertThat(NAMES.item(new Words(PageLanguage.ARABIC), "NASAMS missiles, Patriot")).isEqualTo("صواريخ ناسامز, باتريوت");
        assertThat(NAMES.item(new Words(PageLanguage.UKRAINIAN), "Patriot missiles")).isEqualTo("ракети Patriot");
        assertThat(NAMES.item(new Words(PageLanguage.ENGLISH), "NASAMS missiles")).isEqualTo("NASAMS missiles");
    }

    @Test void whatTheCatalogueHasNotStaysAsItIs() {
        assertThat(NAMES.item(new Words(PageLanguage.FRENCH), "Skynex missiles")).isEqualTo("missiles Skynex");
        assertThat(NAMES.item(new Words(PageLanguage.FRENCH), "river boats, Nasams 2")).isEqualTo("river boats, Nasams 2");
    }
}

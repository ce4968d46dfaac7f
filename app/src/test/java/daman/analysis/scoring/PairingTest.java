package daman.analysis.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import daman.json.ReadingParser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which read item stands for which gold one. */
class PairingTest {
    private final Surfaces surfaces = new Surfaces();

    @Test void eachGoldItemMatchesOneReadItemAtMost() {
        List<Item> gold = List.of(item(0, 10, "'speakers': ['mark-rutte']"));
        List<Item> read = List.of(item(0, 6, "'speakers': ['mark-rutte']"), item(0, 10, "'speakers': ['mark-rutte']"));
        assertThat(pairs(ItemList.STATEMENTS, gold, read)).containsExactly(new Pairing.Pair(0, 0));
    }

    @Test void halfOfTheShorterSliceMustBeShared() {
        List<Item> gold = List.of(item(0, 10, "'speakers': []"));
        assertThat(pairs(ItemList.STATEMENTS, gold, List.of(item(5, 15, "'speakers': []")))).hasSize(1);
        assertThat(pairs(ItemList.STATEMENTS, gold, List.of(item(6, 16, "'speakers': []")))).isEmpty();
    }

    @Test void theStrictMatchGoesBeforeTheBetterOverlap() {
        List<Item> gold = List.of(item(0, 10, "'measure': 'arms', 'providers': ['DE'], 'stage': 'announced', 'quantity': 14"));
        List<Item> read = List.of(item(0, 10, "'measure': 'arms', 'providers': ['DE'], 'stage': 'delivered', 'quantity': 14"),
            item(4, 14, "'measure': 'arms', 'providers': ['DE', 'NL'], 'stage': 'announced', 'quantity': 14.0"));
        assertThat(pairs(ItemList.COMMITMENTS, gold, read)).containsExactly(new Pairing.Pair(0, 1));
    }

    @Test void providersMustHaveOneInCommonOrNoneAtAll() {
        List<Item> none = List.of(item(0, 10, "'measure': 'arms', 'providers': []"));
        List<Item> one = List.of(item(0, 10, "'measure': 'arms', 'providers': ['DE']"));
        assertThat(pairs(ItemList.COMMITMENTS, none, none)).hasSize(1);
        assertThat(pairs(ItemList.COMMITMENTS, none, one)).isEmpty();
    }

    @Test void aNameThatTheFolderListsIsItsId() {
        surfaces.add("jan-novak\tperson\tJan Novák|Novák");
        List<Item> gold = List.of(item(0, 10, "'speakers': ['jan-novak']"));
        assertThat(pairs(ItemList.STATEMENTS, gold, List.of(item(0, 10, "'speakers': ['name:Jan Novák']")))).hasSize(1);
        assertThat(pairs(ItemList.STATEMENTS, gold, List.of(item(0, 10, "'speakers': ['name:Jana Nováková']")))).isEmpty();
    }

    @Test void contactsShareTwoPartiesAndAttacksHalfTheTargets() {
        assertThat(pairs(ItemList.CONTACTS, List.of(item(0, 10, "'kind': 'call', 'participants': ['a', 'b', 'c']")), List.of(item(0, 10, "'kind': 'call', 'participants': ['c', 'a']")))).hasSize(1);
        assertThat(pairs(ItemList.ATTACKS, List.of(item(0, 10, "'targets': ['energy', 'port']")), List.of(item(0, 10, "'targets': ['port']")))).hasSize(1);
        assertThat(pairs(ItemList.ATTACKS, List.of(item(0, 10, "'targets': ['energy', 'port', 'city']")), List.of(item(0, 10, "'targets': ['port']")))).isEmpty();
    }

    private List<Pairing.Pair> pairs(ItemList list, List<Item> gold, List<Item> read) { return Pairing.of(list, gold, read, new Agreement(surfaces)); }

    private static Item item(int start, int end, String members) { return new Item(ReadingParser.tree("test", "{" + members.replace('\'', '"') + "}"), start, end); }
}

package daman.findings;

import daman.things.Thing;
import java.util.List;
import java.util.Objects;

/** The catalogue's items where a report names them. */
final class Items {
    private final List<List<Thing>> all;

    /** @param things what each sentence names that can be given */
    Items(List<List<Thing>> things) { this.all = things; }

    /** All that the sentence of this number names. */
    List<Thing> of(int sentence) { return all.get(sentence); }

    /** No more than one item is named from one sentence to another, by their numbers. */
    boolean one(int first, int last) { return all.subList(first, last + 1).stream().flatMap(List::stream).map(Thing::item).filter(Objects::nonNull).distinct().count() <= 1; }

    /** The same item or another name of its family: "Leopard" and "Leopard 2 tanks". */
    static boolean family(String a, String b) { return a.startsWith(b) || b.startsWith(a); }
}

package daman.findings;

import daman.commitments.Commitments;
import java.util.List;

/** The catalogue's items where a report names them. */
final class Items {
    private final List<Commitments.Named> named;

    Items(List<Commitments.Named> named) { this.named = named.stream().filter(thing -> thing.item() != null).toList(); }

    /** No more than one item is named between two tokens. */
    boolean one(int first, int last) { return named.stream().filter(thing -> first <= thing.first() && thing.last() <= last).map(Commitments.Named::item).distinct().count() <= 1; }

    List<Commitments.Named> within(int first, int last) { return named.stream().filter(thing -> first <= thing.first() && thing.last() <= last).toList(); }

    /** The same item or another name of its family: "Leopard" and "Leopard 2 tanks". */
    static boolean family(String a, String b) { return a.startsWith(b) || b.startsWith(a); }
}

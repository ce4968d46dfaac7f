package daman.linking;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether names of things mean the same: "Patriot" and "Patriot systems" do, "F-16" and "aircraft" can, "Patriot" and "Patriot missiles" don't.
 * A name without a capital or a digit ("tanks") is of a kind of thing and not of one thing.
 */
final class Items {
    private final Facts facts;

    Items(Facts facts) {
        this.facts = facts;
    }

    /** The names of a list: "Leopard 2, ammunition" are two. */
    static Set<String> names(String item) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : item.split(",")) if (!name.isBlank()) names.add(name.strip());
        return names;
    }

    static boolean isGeneric(String name) { return name.chars().noneMatch(ch -> Character.isUpperCase(ch) || Character.isDigit(ch)); }

    Alike compare(Set<String> one, Set<String> two) {
        if (one.isEmpty() || two.isEmpty()) return Alike.OPEN;
        boolean near = false;
        for (String a : one) for (String b : two) {
            if (isSame(a, b) && !(isGeneric(a) && isGeneric(b))) return Alike.SAME;
            near |= isSame(a, b) || isKind(a, b) || isKind(b, a);
        }
        return near ? Alike.NEAR : Alike.DIFFERENT;
    }

    private boolean isKind(String kind, String name) { return isGeneric(kind) && classOf(kind).equals(classOf(name)); }

    private String classOf(String name) { return facts.classes().getOrDefault(folded(name), name); }

    private boolean isSame(String a, String b) {
        Set<String> one = words(a);
        Set<String> two = words(b);
        return (one.containsAll(two) || two.containsAll(one)) && pieces(one).equals(pieces(two));
    }

    /** What belongs to a weapon isn't the weapon. */
    private Set<String> pieces(Set<String> words) {
        Set<String> pieces = new HashSet<>(words);
        pieces.retainAll(facts.pieces());
        return pieces;
    }

    /** For a look-up: the words in order, without their plural. */
    static String folded(String name) { return String.join(" ", new TreeSet<>(words(name))); }

    /** Of "Leopard 2A6" leopard, 2 and a6: a variant is of its type. */
    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        StringBuilder word = new StringBuilder();
        for (char ch : (name.toLowerCase(Locale.ROOT) + " ").toCharArray()) {
            boolean turn = !word.isEmpty() && Character.isDigit(word.charAt(word.length() - 1)) && Character.isLetter(ch);
            if (!Character.isLetterOrDigit(ch) || turn) end(word, words);
            if (Character.isLetterOrDigit(ch)) word.append(ch);
        }
        return words;
    }

    private static void end(StringBuilder word, Set<String> words) {
        boolean plural = word.length() > 2 && word.charAt(word.length() - 1) == 's';
        if (!word.isEmpty()) words.add(plural ? word.substring(0, word.length() - 1) : word.toString());
        word.setLength(0);
    }
}

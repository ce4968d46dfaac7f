package daman.guarantees;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether two names of things mean the same one: "Patriot" and "Patriot systems", "Leopard 2" in a list with others. */
final class Things {
    private Things() {}

    static boolean same(String a, String b) {
        List<Set<String>> others = names(b);
        return names(a).stream().anyMatch(name -> others.stream().anyMatch(other -> name.containsAll(other) || other.containsAll(name)));
    }

    private static List<Set<String>> names(String item) {
        return Arrays.stream(item.split(",")).map(Things::words).filter(words -> !words.isEmpty()).toList();
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        StringBuilder word = new StringBuilder();
        for (char ch : (name.toLowerCase(Locale.ROOT) + " ").toCharArray()) {
            if (Character.isLetterOrDigit(ch)) word.append(ch);
            else if (!word.isEmpty()) {
                words.add(word.length() > 2 && word.charAt(word.length() - 1) == 's' ? word.substring(0, word.length() - 1) : word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}

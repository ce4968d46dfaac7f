package daman.examples;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an example expects, as a person writes it: {@code DE | arms | Leopard 2 | 14 | announced}, several with {@code ;;} between,
 * {@code none} for nothing at all. {@code -} is absent, {@code *} is not looked at; cells left out at the end and {@code name=value}
 * that isn't there are not looked at either; names with commas between are a set.
 */
record Expectation(List<String> cells) {
    /** Every item that is expected, in any order. */
    static List<Expectation> parse(String expect) {
        if (expect.equals("none")) return List.of();
        return Arrays.stream(expect.split(";;")).map(one -> new Expectation(Arrays.stream(one.split("\\|")).map(String::strip).toList())).toList();
    }

    /** Each expectation has an item of its own, and no item is left over. */
    static boolean met(List<Expectation> expected, List<Literal> found) {
        if (expected.size() != found.size()) return false;
        boolean[] used = new boolean[found.size()];
        return assign(expected, found, 0, used);
    }

    private static boolean assign(List<Expectation> expected, List<Literal> found, int next, boolean[] used) {
        if (next == expected.size()) return true;
        for (int i = 0; i < used.length; i++) {
            if (used[i] || !expected.get(next).fits(found.get(i))) continue;
            used[i] = true;
            if (assign(expected, found, next + 1, used)) return true;
            used[i] = false;
        }
        return false;
    }

    private boolean fits(Literal found) {
        int plain = 0;
        for (String cell : cells) {
            boolean fits = cell.matches("[a-z]+=.*") ? named(cell, found)
                : plain < found.cells().size() && fits(cell, found.cells().get(plain), plain++ == found.loose());
            if (!fits) return false;
        }
        return true;
    }

    private static boolean named(String cell, Literal found) {
        String name = cell.substring(0, cell.indexOf('=') + 1);
        if (name.equals("words=")) return found.words().contains(cell.substring(name.length()));
        boolean absent = cell.endsWith("=-");
        return absent ? found.rest().stream().noneMatch(rest -> rest.startsWith(name)) : found.rest().contains(cell);
    }

    private static boolean fits(String expected, String found, boolean loose) {
        if (expected.equals("*") || set(expected).equals(set(found))) return true;
        String a = letters(expected);
        String b = letters(found);
        return loose && !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
    }

    private static Set<String> set(String cell) { return Arrays.stream(cell.split(",")).map(String::strip).collect(Collectors.toSet()); }

    private static String letters(String cell) { return cell.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", ""); }

    @Override public String toString() { return String.join(" | ", cells); }
}

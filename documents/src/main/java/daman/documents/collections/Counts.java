package daman.documents.collections;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was left aside in a collection, by its name. Bounded: a hostile file has no end of names. */
final class Counts {
    private static final int MOST_NAMES = 40, LONGEST = 60;

    private final Map<String, Long> counts = new TreeMap<>();

    void add(String what) { add(what, 1); }

    void add(String what, long times) {
        String name = what.length() <= LONGEST ? what : what.substring(0, LONGEST) + "…";
        counts.merge(counts.size() < MOST_NAMES || counts.containsKey(name) ? name : "other things", times, Long::sum);
    }

    boolean none() { return counts.isEmpty(); }

    /** "3 image/png, 2 status 404". */
    @Override public String toString() { return counts.entrySet().stream().map(each -> each.getValue() + " " + each.getKey()).collect(Collectors.joining(", ")); }
}

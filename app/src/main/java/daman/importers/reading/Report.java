package daman.importers.reading;

import daman.reports.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What there is to say of an import: what stops it, and what was put right or left open and should be known. Bounded, however long the file. */
public final class Report {
    private static final int MOST = 200;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> notes = new LinkedHashMap<>();
    private long stopping;

    /** Something that nothing declares: the import stops, unless it is lenient. */
    public void stop(String place, String what, String todo) {
        stopping++;
        if (problems.size() < MOST) problems.add(new Problem(place, what, todo));
    }

    /** Something put right or left open; the same words count together. */
    public void note(String what) {
        if (notes.size() < MOST || notes.containsKey(what)) notes.merge(what, 1, Integer::sum);
    }

    /** The first of them, at most {@value #MOST}. */
    public List<Problem> problems() { return List.copyOf(problems); }

    /** How many there are in all. */
    public long stopping() { return stopping; }

    /** With how often each occurred, in the order of the first. */
    public Map<String, Integer> notes() { return new LinkedHashMap<>(notes); }
}

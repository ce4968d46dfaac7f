package daman.bulk.arrivals;

import daman.json.JsonForm;
import daman.reports.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a place, as a line of its own: a problem, or what is worth knowing though nothing was left out.
 *
 * @param todo what can be done about it; null where nothing was left out
 */
public record Told(String place, String what, @Nullable String todo) {
    public static Told of(Problem problem) { return new Told(problem.place(), problem.what(), problem.todo()); }

    public static Told note(String what) { return new Told("", what, null); }

    public String line() { return JsonForm.object(form -> form.put("place", place.isEmpty() ? null : place).put("what", what).put("todo", todo)); }
}

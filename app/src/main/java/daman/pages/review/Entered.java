package daman.pages.review;

import daman.guarantees.Since;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that came back: what was filled in, and why it was not recorded. What was entered is kept.
 *
 * @param action  of the form; empty where none came back
 * @param reason  as it was written
 * @param fields  of a correction, as they were written
 * @param problem in the reader's language; null where somebody else was faster
 * @param since   what was recorded meanwhile; empty where that is not the problem
 */
public record Entered(String action, String target, String reason, String into, List<String> claims, long entry, Map<String, String> fields, @Nullable String problem, List<Since> since) {
    public static final Entered NOTHING = new Entered("", "", "", "", List.of(), -1, Map.of(), null, List.of());

    public static Entered of(Decision decision, @Nullable String problem, List<Since> since) {
        return new Entered(decision.action().id(), decision.target(), decision.reason(), decision.into(), decision.claims(), decision.entry(), decision.fields(), problem, since);
    }

    public boolean cameBack() { return !action.isEmpty(); }

    public boolean isOf(String form) { return action.equals(form); }
}

package daman.guarantees;

import daman.commitments.Commitment;
import java.util.List;
import java.util.Locale;

/** What a reviewer decides. */
public sealed interface Review {
    /** The words for what a review does. */
    enum Action {
        ACCEPT, REJECT, CORRECT, MERGE, SPLIT, UNDO;

        public String id() { return name().toLowerCase(Locale.ROOT); }

        static Action of(String id) { return valueOf(id.toUpperCase(Locale.ROOT)); }
    }

    /** A claim or a guarantee is right as it stands. */
    record Accept(String id) implements Review {}

    /** A claim was read or made wrongly: it speaks of no promise. */
    record Reject(String claim) implements Review {}

    /** A claim's words mean something else than was read. @param commitment what they mean, over the same words */
    record Correct(String claim, Commitment commitment) implements Review {}

    /** Two guarantees are one. @param into the one that stays */
    record Merge(String guarantee, String into) implements Review {}

    /** Some claims of a guarantee speak of another promise. */
    record Split(String guarantee, List<String> claims) implements Review {}

    /** An earlier review was a mistake. @param entry the index of its entry */
    record Undo(long entry) implements Review {}
}

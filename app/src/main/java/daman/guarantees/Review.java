package daman.guarantees;

import daman.commitments.Commitment;
import java.util.List;

/** What a reviewer decides. */
public sealed interface Review {
    /** A claim or a guarantee is right as it stands. */
    record Accept(String id) implements Review {}

    /** A claim was read or made wrongly: it speaks of no promise. */
    record Reject(String claim) implements Review {}

    /** A claim means something else than was read. @param commitment what it means, over the same or other words of its report */
    record Correct(String claim, Commitment commitment) implements Review {}

    /** Two guarantees are one. @param into the one that stays */
    record Merge(String guarantee, String into) implements Review {}

    /** Some claims of a guarantee speak of another promise. */
    record Split(String guarantee, List<String> claims) implements Review {}

    /** An earlier review was a mistake. @param entry the index of its entry */
    record Undo(long entry) implements Review {}
}

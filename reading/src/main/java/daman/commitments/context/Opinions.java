package daman.commitments.context;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.languages.Listed;
import daman.measures.Measured;

/** What a law says or people think, which is no state's act: "most voters oppose", "رفض 95 في المائة منهم". */
public final class Opinions {
    /** Words in which a share is told right behind a verb. */
    private static final int POLLED = 8;
    /** Words between a verb that comes first and the end of its subject. */
    private static final int SUBJECT_BEHIND = 2;

    private final Passage passage;
    private final boolean verbFirst;
    private final Listed unwilling;
    /** Those whose votes are counted. */
    private final Listed voters;

    public Opinions(Passage passage) {
        this.passage = passage;
        this.verbFirst = passage.language().setting("verb-first");
        this.unwilling = passage.language().listed("unwilling");
        this.voters = passage.language().listed("voters");
    }

    public boolean of(Act act) { return !act.noun() && (verbFirst && polled(act) || unwilling.in(passage.words()) && unwilled(act)); }

    /** "Whose constitution forbids the export", "most voters oppose": what a law says or people think is no state's act. */
    private boolean unwilled(Act act) {
        if (act.kind() != ActKind.REFUSE && act.kind() != ActKind.DISCUSS && act.kind() != ActKind.ALLOW && act.kind() != ActKind.REQUEST) return false;
        int behind = verbFirst ? SUBJECT_BEHIND : 0;
        for (int t = passage.clauseStart(act.first()); t <= act.last() + behind && t < passage.words().size(); t++) if ((t < act.first() || t > act.last()) && unwilling.at(passage.words(), t)) return true;
        return false;
    }

    /** "رفض 95 في المائة منهم": so many of those who were asked. */
    private boolean polled(Act act) {
        for (Measured value : passage.measuredIn(act.last() + 1, Math.min(passage.words().size() - 1, act.last() + POLLED))) {
            if (value.first() - act.last() <= 2 && (value instanceof Measured.Percent || value instanceof Measured.Number && voters(value))) return true;
        }
        return false;
    }

    /** "أيد الحزمة 148 نائبا وعارضها 46": who votes, or a bare number of them behind the verb. */
    private boolean voters(Measured number) {
        int next = number.last() + 1;
        return next >= passage.words().size() || passage.tokens().sign(next) && !Marks.quotation(passage.tokens().firstChar(next)) || voters.at(passage.words(), next);
    }
}

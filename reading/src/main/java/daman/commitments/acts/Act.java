package daman.commitments.acts;

import daman.things.Measure;
import daman.things.Thing;

/**
 * A word of giving, promising, refusing …, in tokens.
 *
 * @param noun     a verbal noun, which has no tense and no subject of its own
 * @param share    to pay into what several pay for: "contribute", "take part"
 * @param features of the verb as it stands
 */
public record Act(int first, int last, ActKind kind, boolean noun, boolean share, long features, String origin) {

    /** The same word, which means another act here. */
    public Act as(ActKind other) { return new Act(first, last, other, noun, share, features, origin); }

    /** It stands before or behind the thing, not in the midst of it. */
    public boolean apart(Thing thing) {
        return last < thing.core() || first > (noun || thing.counted() ? thing.core() : thing.last()) || first < thing.first()
                || (thing.measure() == Measure.GUARANTEE || kind.implies()) && last <= thing.last() || kind == ActKind.MAKE && first == thing.core();
    }

    /** It is part of the thing's noun: "військова допомога". */
    public boolean ofNoun(Thing thing) { return noun && first == thing.core() + 1 && last <= thing.last(); }

    /** "Training Ukraine's armed forces": a verb's form within the name of a thing is no act of its own. */
    public boolean within(Thing thing) { return !noun && kind != ActKind.TOTAL && thing.amount() == null && first > thing.core() && last <= thing.last(); }
}

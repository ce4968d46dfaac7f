package daman.linking;

/** Why a claim was joined to a promise, or to none: its words go into the link's entry. Of several the first is the strongest. */
public enum Rule {
    SAME_THING_AND_NUMBER("same thing and number"),
    SAME_SUM("same sum"),
    SAME_PART("same part of the same package"),
    SAME_DAY("same act of the same day"),
    SAME_THING("same thing"),
    SAME_NUMBER("same number of what is not named"),
    SAME_KIND("same kind of promise, same providers"),
    SAME_KIND_OF_THING("the things promised before, by their kind"),
    SAME_DAYS("no detail, same providers, same days"),
    HALTED("halts or resumes what the same providers promised before"),
    DENIED("denies what another report tells of the same day"),
    TOLD_TOGETHER("told together with another claim of its report"),
    REVISED("the same activity in an earlier release of its data set"),
    GONE("no longer in a later release of its data set"),
    FIRST("first claim"),
    ASKED_FOR("asked for, not promised"),
    TOTAL("a running total, of no one promise");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    /** It joins what no detail joins: of two promises that fit alike none is taken, and a reviewer should look. */
    public boolean isWeak() { return this == SAME_DAYS || this == SAME_KIND_OF_THING || this == SAME_NUMBER || this == HALTED; }

    public String words() { return words; }
}

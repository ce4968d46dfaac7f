package daman.commitments.acts;

/**
 * What a word does to a promise ({@code acts.tsv}). {@code MAKE}: to build a works, to produce in one, and nothing else is given by it. {@code COLLECT}: several
 * put in what each of them promises. {@code SUBMIT}: a government puts it before its own parliament. {@code THERE}: the thing is with the one helped already.
 */
public enum ActKind {
    GIVE, MAKE, ARRIVE, RECEIVE, TRAIN, DEPLOY, TOTAL, PROMISE, PLAN, SUBMIT, ALLOCATE, COLLECT, APPROVE, ALLOW, AGREE, REQUEST, NEED, DISCUSS, REFUSE, SUSPEND,
    RESUME, WITHDRAW, EXPIRE, BEGIN, CONTINUE, FINISH, THERE, LIST, BIND, STAND, FORSAKE, WATCH;

    /** Its stage depends on its tense: the giving itself. */
    public boolean gives() {
        return switch (this) {
            case GIVE, MAKE, ARRIVE, RECEIVE, TRAIN, DEPLOY -> true;
            default -> false;
        };
    }

    /** It only lends its tense to the act it governs. */
    public boolean phase() { return this == BEGIN || this == CONTINUE || this == FINISH; }

    /** What texts alone do: to stipulate, to cover, to oblige. */
    public boolean ofTexts() { return this == BIND; }

    /** It is a promise by itself: to stand by somebody, not to forsake him, to watch over a truce. */
    public boolean implies() { return this == STAND || this == FORSAKE || this == WATCH; }
}

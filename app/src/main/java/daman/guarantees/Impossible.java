package daman.guarantees;

import java.util.Locale;

/** A review that can't be: of something that is not there, or nothing would come of it. The message is for people at a terminal. */
public final class Impossible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, for faces that have their own words for it; {@code %s} is the id. */
    public enum Why {
        REVIEWER("a review needs a reviewer: --reviewer NAME, or $DAMAN_REVIEWER"),
        REASON("a review needs a reason: --why TEXT"),
        NO_CLAIM("%s is no claim of this ledger"),
        NO_GUARANTEE("%s is no guarantee of this ledger"),
        OF_NONE("%s speaks of no promise already"),
        SAME("%s says that already"),
        ITSELF("%s can't be merged into itself"),
        NOT_ITS_OWN("only claims of %s can be split off it; daman show lists them"),
        ALL_OF_IT("all claims of %s would go, so that nothing is split"),
        NO_REVIEW("entry %s is no review that can still be undone"),
        OWN_SECOND("%s is as you decided already; somebody else may agree"),
        OTHER_WORDS("the words of %s can only be words of its report, as they stand there"),
        TOO_LONG("%s: the review is longer than an entry can be");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        public String id() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
    }

    private final Why why;
    private final String id;

    Impossible(Why why, String id) {
        super(String.format(Locale.ROOT, why.words, id));
        this.why = why;
        this.id = id;
    }

    public Why why() { return why; }

    public String id() { return id; }
}

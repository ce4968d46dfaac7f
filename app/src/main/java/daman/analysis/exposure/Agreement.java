package daman.analysis.exposure;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A bilateral agreement and how it ends.
 *
 * @param years        for which it was made; null where it has no end, or nobody tells of one
 * @param noticeMonths with how many months' notice a side may end it; null where that isn't known, which is not none
 * @param endsWith     what opens it before; null for nothing that is known
 * @param unsure       what of it is not certain; null for nothing
 */
public record Agreement(String party, LocalDate signed, @Nullable Integer years, @Nullable Integer noticeMonths, @Nullable Ending endsWith, String source, @Nullable Doubt unsure) {
    /** At what the parties decide what becomes of an agreement before its years are over. */
    public enum Ending {
        NATO_MEMBERSHIP;

        public String id() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
    }

    /** What of an agreement isn't certain. */
    public enum Doubt {
        /** On which day it was signed. */
        DAY,
        /** For how many years it was made. */
        TERM,
        /** Whether it ends at all: its text tells of a review alone. */
        END,
        /** Since when it holds: it waits until both sides have told each other that their procedures are done. */
        START,
        /** Whether a side may end it: its text tells of no notice. */
        NOTICE,
        /** Whether its notice must be kept: the text wishes for it. */
        WISHED;

        public String id() { return name().toLowerCase(Locale.ROOT); }
    }

    /** What names its row in {@code world/agreements.tsv}. */
    public String key() { return party + " · " + signed; }

    /** The day on which its years are over; null where it has no end, and where nobody tells since when it holds. */
    public @Nullable LocalDate ends() { return years == null || unsure == Doubt.START ? null : signed.plusYears(years); }

    /** Whether nobody has read with how much notice it can be ended; a text that was read and tells of none leaves nothing to look up. */
    public boolean noticeIsUnread() { return noticeMonths == null && unsure != Doubt.NOTICE && unsure != Doubt.END; }

    /** When it would end if a side gave notice on a day; null where nobody knows whether it can. */
    public @Nullable LocalDate endsAfterNotice(LocalDate given) { return noticeMonths == null ? null : given.plusMonths(noticeMonths); }
}

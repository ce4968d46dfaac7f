package daman.pages.api;

import daman.analysis.filters.BadQuery;
import daman.guarantees.Times;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on. It holds the pair of times of its first page, so that all pages are of one state of the ledger,
 * whatever is recorded meanwhile.
 *
 * @param known the last entry that counts
 * @param after how many were passed over, or the entry that came last
 */
public record Cursor(LocalDate asOf, long known, long after) {
    private static final Pattern FORM = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9]{1,15}) ([0-9]{1,15})");

    /** @return null where none is given @throws BadQuery for one that was not made here */
    public static @Nullable Cursor of(@Nullable String text) {
        if (text == null) return null;
        try {
            Matcher parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (!parts.matches()) throw new BadQuery("cursor", text);
            return new Cursor(LocalDate.parse(parts.group(1)), Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)));
        } catch (IllegalArgumentException | java.time.DateTimeException foreign) {
            throw new BadQuery("cursor", text);
        }
    }

    public Times times() { return new Times(asOf, new Times.Known.Entry(known)); }

    /** For an address. */
    public String text() { return Base64.getUrlEncoder().withoutPadding().encodeToString((asOf + " " + known + " " + after).getBytes(StandardCharsets.UTF_8)); }
}

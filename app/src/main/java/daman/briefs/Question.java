package daman.briefs;

import daman.guarantees.Times;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What a briefing is asked. */
public sealed interface Question {
    record Gap() implements Question {}

    /** @param before the day before which what is due is told of; null for a year on */
    record Exposed(@Nullable LocalDate before) implements Question {}

    /** @param since an entry, a day or an instant */
    record Changes(Times.Known since) implements Question {}

    record Provider(String id) implements Question {}

    record OfGuarantee(String id) implements Question {}

    /**
     * @param text {@code gap}, {@code exposure}, {@code exposure:2027-12-31}, {@code changes:SINCE}, {@code provider:FR}, {@code guarantee:ID}
     * @throws IllegalArgumentException for what is none of them
     */
    static Question of(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon), of = colon < 0 ? "" : text.substring(colon + 1).strip();
        return switch (kind) {
            case "gap" -> without(of, text, new Gap());
            case "exposure" -> new Exposed(of.isEmpty() ? null : day(of, text));
            case "changes" -> new Changes(Times.Known.of(of.isEmpty() ? "0" : of));
            case "provider" -> new Provider(with(of, text));
            case "guarantee" -> new OfGuarantee(with(of, text));
            default -> throw unknown(text);
        };
    }

    private static Question without(String of, String text, Question question) {
        if (!of.isEmpty()) throw unknown(text);
        return question;
    }

    private static LocalDate day(String of, String text) {
        try {
            return LocalDate.parse(of);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException(text + ": " + of + " is no day such as 2027-12-31", none);
        }
    }

    private static String with(String of, String text) {
        if (of.isEmpty() || of.length() > 200) throw unknown(text);
        return of;
    }

    private static IllegalArgumentException unknown(String text) { return new IllegalArgumentException(text + " is none of gap, exposure:BEFORE, changes:SINCE, provider:ID and guarantee:ID"); }
}

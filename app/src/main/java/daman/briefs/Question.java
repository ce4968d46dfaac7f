package daman.briefs;

import daman.guarantees.Times;

/** What a briefing is asked. */
public sealed interface Question {
    record Gap() implements Question {}

    record Exposed() implements Question {}

    /** @param since an entry, a day or an instant */
    record Changes(Times.Known since) implements Question {}

    record Provider(String id) implements Question {}

    record OfGuarantee(String id) implements Question {}

    /**
     * @param text {@code gap}, {@code exposure}, {@code changes:SINCE}, {@code provider:FR}, {@code guarantee:ID}
     * @throws IllegalArgumentException for what is none of them
     */
    static Question of(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon), of = colon < 0 ? "" : text.substring(colon + 1).strip();
        return switch (kind) {
            case "gap" -> without(of, text, new Gap());
            case "exposure" -> without(of, text, new Exposed());
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

    private static String with(String of, String text) {
        if (of.isEmpty() || of.length() > 200) throw unknown(text);
        return of;
    }

    private static IllegalArgumentException unknown(String text) { return new IllegalArgumentException(text + " is none of gap, exposure, changes:SINCE, provider:ID and guarantee:ID"); }
}

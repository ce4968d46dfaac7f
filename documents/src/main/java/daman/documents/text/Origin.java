package daman.documents.text;

import org.jspecify.annotations.Nullable;

/**
 * Where bytes came from, and what is known of them before they are read.
 *
 * @param place   the file or address, for people
 * @param facts   what whoever has them says of them; it outranks what the document says of itself
 * @param charset that the server named, where one served them
 */
public record Origin(String place, Facts facts, @Nullable String charset) {
    public static Origin of(String place) { return new Origin(place, Facts.NONE, null); }

    /** A part of it, such as a message of an export. */
    public Origin part(String name) { return new Origin(place + " · " + name, facts, charset); }

    public Origin with(Facts more) { return new Origin(place, more.or(facts), charset); }
}

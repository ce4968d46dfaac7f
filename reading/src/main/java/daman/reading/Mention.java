package daman.reading;

import daman.text.Evidence;
import org.jspecify.annotations.Nullable;

/** An actor, a sum, a number, a date, a quantity or a catalogue item where it stands in the text. */
public record Mention(String kind, Evidence evidence, String value, @Nullable String currency, @Nullable String id) {}

package daman.examples;

import daman.languages.Table;
import daman.reading.Report;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code languages/XX/examples/LIST.tsv}.
 *
 * @param text  the body of a report; with {@code ¶} for line breaks its first line is the headline
 * @param todo  the engine is known to read it wrongly: counted, not failed
 */
record Example(String origin, String language, String list, String text, @Nullable LocalDate published, String expect, boolean todo) {
    private static final String HEADLINE_THAT_SAYS_NOTHING = "*";

    static Example of(String language, String list, Table.Row row) {
        String state = row.get("state");
        if (!state.isEmpty() && !state.equals("todo")) throw new IllegalArgumentException(row.origin() + ": state is '" + state + "'; todo or nothing");
        if (row.get("text").isEmpty() || row.get("expect").isEmpty()) throw new IllegalArgumentException(row.origin() + ": text or expect is empty");
        String published = row.get("published");
        return new Example(row.origin(), language, list, row.get("text"), published.equals("-") || published.isEmpty() ? null : LocalDate.parse(published), row.get("expect"), !state.isEmpty());
    }

    Report report() {
        String whole = text.contains("¶") ? text.replaceFirst("\\s*¶\\s*", "\n\n").replaceAll("\\s*¶\\s*", "\n") : HEADLINE_THAT_SAYS_NOTHING + "\n\n" + text;
        return new Report(origin, "sha256:0", whole, published, null, null, language);
    }
}

package daman.statements;

import daman.text.Evidence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is reported to have said something (GUIDE.md, statements).
 *
 * @param evidence the introducing clause and the words said
 * @param speakers actor ids, empty when nobody is named
 * @param date     the day on which it was said, when the text gives it
 * @param rules    the names of the rules and table lines that made it, first cause first
 */
public record Statement(Evidence evidence, List<String> speakers, Form form, Attribution attribution,
                        @Nullable Channel channel, @Nullable LocalDate date, List<String> rules) {
    public Statement {
        speakers = List.copyOf(speakers);
        rules = List.copyOf(rules);
    }
}

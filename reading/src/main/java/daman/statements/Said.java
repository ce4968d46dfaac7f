package daman.statements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement with its places, for the passes that come after: who speaks in a sentence is the giver of "we will send".
 *
 * @param first    first token of the evidence
 * @param last     last token of the evidence
 * @param verb     token of the word of saying, -1 where a quotation stands alone
 * @param sentence number of the sentence that holds the verb
 */
public record Said(int first, int last, int verb, int sentence, List<String> speakers, Form form, Attribution attribution,
                   @Nullable Channel channel, @Nullable LocalDate date, List<String> rules) {
    public Said {
        speakers = List.copyOf(speakers);
        rules = List.copyOf(rules);
    }

    public boolean covers(int token) { return first <= token && token <= last; }
}

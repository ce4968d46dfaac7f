package daman.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who speaks, where the text names him, and by which rule he was chosen. */
public record Speaker(List<String> ids, Attribution attribution, int first, int last, String rule) {
    /** An outlet that relays an official speaks with his authority (GUIDE.md, case 4). */
    public Speaker as(@Nullable Attribution settled) {
        boolean relayed = settled == Attribution.MEDIA && (attribution == Attribution.OFFICIAL || attribution == Attribution.LEAK);
        return settled == null || relayed ? this : new Speaker(ids, settled, first, last, rule);
    }
}

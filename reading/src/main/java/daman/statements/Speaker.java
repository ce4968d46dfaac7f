package daman.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who speaks, where the text names him, and by which rule he was chosen. */
record Speaker(List<String> ids, Attribution attribution, int first, int last, String rule) {
    Speaker as(@Nullable Attribution settled) { return settled == null ? this : new Speaker(ids, settled, first, last, rule); }
}

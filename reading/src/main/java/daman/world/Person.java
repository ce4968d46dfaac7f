package daman.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the dossier knows.
 *
 * @param state for whom he acts where no office says so
 * @param terms in the order of the table
 */
public record Person(boolean woman, String state, List<Term> terms) {

    /** For whom he acts on a day: the house of the office held then, else what the table of people says. */
    public String state(@Nullable LocalDate day) {
        if (day != null) for (Term term : terms) if (term.from() != null && term.on(day)) return term.state();
        return state;
    }
}

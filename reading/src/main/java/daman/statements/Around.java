package daman.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which statement of a text a token stands. Their places lie in one row, made while the statements are at hand: by the time it is asked they are not. */
public final class Around {
    private final List<Said> said;
    /** The first and the last token of each. */
    private final int[] places;
    private int passed;

    public Around(List<Said> said) {
        this.said = said;
        this.places = new int[2 * said.size()];
        for (int i = 0; i < said.size(); i++) {
            places[2 * i] = said.get(i).first();
            places[2 * i + 1] = said.get(i).last();
        }
    }

    /** The last of those that it stands in, null where it stands in none; to be asked in the order of the text. */
    public @Nullable Said at(int token) {
        while (passed < places.length && places[passed + 1] < token) passed += 2;
        int best = -1;
        for (int i = passed; i < places.length && places[i] <= token; i += 2) if (token <= places[i + 1]) best = i;
        return best < 0 ? null : said.get(best / 2);
    }
}
